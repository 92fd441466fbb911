# syntax=docker/dockerfile:1

FROM node:24.4.1-bookworm-slim AS pages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev
COPY static ./static
RUN npm run build

FROM python:3.13.5-slim-bookworm AS packages
COPY --from=ghcr.io/astral-sh/uv:0.13.9 /uv /usr/local/bin/uv
WORKDIR /app
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-default-groups

FROM packages AS words
RUN uv sync --locked --only-group=words
COPY perfmgmt/__init__.py ./perfmgmt/
COPY perfmgmt/local ./perfmgmt/local
COPY locale ./locale
RUN .venv/bin/python -m perfmgmt.local.words build

FROM python:3.13.5-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin app
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
COPY --from=packages /app/.venv ./.venv
COPY . .
COPY --from=pages /app/static/dist ./static/dist
COPY --from=words /app/locale ./locale
RUN SECRET_KEY=only-to-collect-files python manage.py collectstatic --no-input --verbosity 0
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://localhost:8000/health/ready', timeout=4)"]
CMD ["gunicorn", "perfmgmt.wsgi", "--bind=0.0.0.0:8000", "--worker-tmp-dir=/dev/shm"]
