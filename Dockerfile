# An image for each process of the shop:
#   docker build --build-arg PROCESS=orders --tag micromart/orders:0.1.0 .
# and, for what runs to its end (demo-catalog, secrets), the same with --target task.
# PROCESS is a subgraph's name, router, storefront, payments-sandbox, demo-catalog or secrets.

FROM node:24.21.0-bookworm-slim AS base
WORKDIR /src

# What npm needs to know, apart from the sources, so that packages are installed again only when it changes.
FROM base AS manifests
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json -delete

FROM base AS dependencies
COPY --from=manifests /src /src
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

# Node and the libraries that it is linked with: no shell, no npm.
FROM base AS runtime
COPY containers/runtime.sh .
RUN sh runtime.sh /runtime

FROM dependencies AS build
COPY . .
ARG PROCESS
RUN node containers/build.mjs "${PROCESS:?is missing: docker build --build-arg PROCESS=orders …}" /out

FROM scratch AS task
ARG PROCESS
ARG VERSION=0.1.0
LABEL org.opencontainers.image.title="MicroMart ${PROCESS}" \
      org.opencontainers.image.description="The ${PROCESS} process of MicroMart, an online shop as a federated GraphQL supergraph" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.base.name="docker.io/library/node:24.21.0-bookworm-slim"
COPY --from=runtime /runtime /
COPY --from=build /out/app /app
COPY --from=build --chown=65532:65532 /out/var /var/micromart
COPY containers/signals.mjs /app/
# Libraries leave out what helps their own developers; whether the shop itself is in production is MICROMART_MODE's to say.
ENV NODE_ENV=production
WORKDIR /app
USER 65532:65532
# The heap ends, and says so, before the container's memory does: the rest is for buffers, code and threads.
ENTRYPOINT ["/usr/local/bin/node", "--max-old-space-size-percentage=60", "--import", "/app/signals.mjs", "/app/main.js"]

FROM task AS process
COPY containers/healthcheck.mjs /app/
ENV MICROMART_MODE=production MICROMART_HOST=0.0.0.0 MICROMART_PORT=4000 MICROMART_ADMIN_PORT=4001
EXPOSE 4000 4001
HEALTHCHECK --interval=5s --timeout=5s --start-period=300s --retries=12 CMD ["/usr/local/bin/node", "/app/healthcheck.mjs"]
