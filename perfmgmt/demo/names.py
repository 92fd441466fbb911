"""Names of people who do not exist, from several parts of the world."""

import re
from collections.abc import Iterator
from random import Random
from unicodedata import normalize

DOMAIN = "@larkfell.example"
NAMES: dict[str, tuple[str, str]] = {
    "Portuguese": (
        "Inês Tiago Beatriz Duarte Mafalda Rui Leonor Nuno Catarina Vasco Joana Afonso",
        "Carvalhal Figueiredo Nogueira Teixeira Azevedo Salgado Brandão Quintela Moura Seabra Vilar Rebelo",
    ),
    "Irish": (
        "Aoife Cormac Niamh Fionn Sorcha Donnacha Gráinne Oisín Sinéad Tadhg Róisín Eoghan",
        "Brennan Kinsella Mulcahy Tierney Devlin Lafferty Scanlon Hanley Corrigan Nolan Quirke Phelan",
    ),
    "Nigerian": (
        "Adaeze Chidi Folake Emeka Ngozi Tunde Yetunde Obinna Ifeoma Segun Amaka Kelechi",
        "Okafor Adeyemi Nwosu Balogun Eze Ogunleye Umeh Afolabi Obi Adesina Nnamdi Oyelaran",
    ),
    "Indian": (
        "Ananya Rohan Meera Arjun Kavya Vikram Lakshmi Sanjay Nandini Farhan Divya Harish",
        "Iyer Deshpande Chatterjee Pillai Kulkarni Bhandari Menon Srinivasan Thakur Varma Joshi Ghosh",
    ),
    "Chinese": (
        "Xiuying Haoran Yuxin Zihan Jiayi Mingze Ruoxi Tianyu Shuang Wenbo Lihua Junjie",
        "Zhao Lin Gao Deng Xu Shen Ouyang Tang Hou Jiang Lu Fang",
    ),
    "Polish": (
        "Agnieszka Bartosz Zofia Krzysztof Małgorzata Wojciech Hanna Stanisław Ewa Łukasz Kinga Mateusz",
        "Kowalczyk Wójcik Zielińska Szymański Dąbrowska Mazur Pawlak Krawczyk Sikora Baran Lis Górska",
    ),
    "Arabic": (
        "Layla Omar Nour Karim Yasmin Tarek Salma Bilal Huda Ziad Rania Idris",
        "Haddad Mansour Khoury Nasser Farouk Saleh Barakat Hamdan Aziz Qasim Sabbagh Darwish",
    ),
    "Latin American": (
        "Ximena Mateo Valentina Joaquín Camila Ignacio Renata Emiliano Paloma Andrés Lucía Tomás",
        "Echeverría Villanueva Montenegro Quispe Huamán Carrasco Ibáñez Zamora Paredes Rojas Arce Bustos",
    ),
    "Scandinavian": (
        "Astrid Nils Freja Lars Ingrid Sven Maja Håkon Solveig Mikkel Tuva Anders",
        "Bergström Lindqvist Solheim Haugen Nyström Dahl Ekman Friis Holm Sandvik Rask Vik",
    ),
    "Ghanaian": (
        "Abena Kofi Akosua Kwame Esi Yaw Ama Kojo Efua Kwesi Adwoa Nana",
        "Mensah Boateng Asante Owusu Agyeman Appiah Darko Frimpong Amoah Osei Quaye Tetteh",
    ),
    "Japanese": (
        "Yuki Haruto Sakura Ren Aiko Kaito Emi Sota Naomi Daiki Hina Takumi",
        "Tanaka Fujimoto Ishikawa Nakajima Ogawa Sakamoto Uehara Yoshida Hirano Kondo Matsuda Arai",
    ),
    "Māori and Pākehā": (
        "Aroha Tane Hinemoa Wiremu Marama Rangi Anahera Nikau Georgia Callum Tui Manaia",
        "Te-Whata Ngata Parata Henare Mackenzie Sinclair Ruatapu Tamihana Hohepa Walker Paki Fraser",
    ),
}


def full_names(random: Random) -> Iterator[str]:
    """Names without end; given and family name come from the same part of the world."""
    parts = [(given.split(), family.split()) for given, family in NAMES.values()]
    while True:
        given, family = random.choice(parts)
        yield f"{random.choice(given)} {random.choice(family).replace('-', ' ')}"


def address(name: str, taken: set[str]) -> str:
    """A mail address nobody has yet, in plain letters."""
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z ]", "", plain).split() or ["person"]
    for candidate in (words[0], f"{words[0]}.{words[-1]}"):
        if candidate not in taken:
            taken.add(candidate)
            return f"{candidate}{DOMAIN}"
    number = 2
    while f"{candidate}{number}" in taken:
        number += 1
    taken.add(f"{candidate}{number}")
    return f"{candidate}{number}{DOMAIN}"
