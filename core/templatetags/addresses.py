"""`{% url %}` as in Django, at once where every argument is an id; known to every template."""

from uuid import UUID

from django import template
from django.template import Context
from django.template.base import Parser, Token
from django.template.defaulttags import URLNode, url
from django.urls import NoReverseMatch

from core.addresses import address

register = template.Library()


class AddressNode(URLNode):
    """Django's node, which looks an address up only where it holds more than ids, or is none."""

    def render(self, context: Context) -> str:
        """The address, or nothing where it is kept in a variable."""
        ids = [each.resolve(context) for each in self.args]
        if self.kwargs or not all(isinstance(each, UUID) for each in ids):
            return super().render(context)
        try:
            found = address(self.view_name.resolve(context), *ids)
        except NoReverseMatch:
            return super().render(context)
        if self.asvar:
            context[self.asvar] = found
            return ""
        return found


@register.tag("url")
def address_tag(parser: Parser, token: Token) -> AddressNode:
    """`{% url "goals:detail" goal.pk %}`, with everything Django's own tag takes."""
    node = url(parser, token)
    return AddressNode(node.view_name, node.args, node.kwargs, node.asvar)
