# Telegram's own Bot API server, from its source: for files over 20 MB, with nobody in between but Telegram.
# Built once, by `docker compose --profile files build bot-api`; it takes a while and about 2 GB of memory.
FROM debian:bookworm-slim AS build
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates cmake g++ git gperf libssl-dev make zlib1g-dev \
    && rm -rf /var/lib/apt/lists/*
# A commit of github.com/tdlib/telegram-bot-api (Bot API 10.0); look there for the newest, and read what changed.
ARG COMMIT=01a3679c0bbf9bbba03d1d3e20f621fa4becddcc
WORKDIR /src
RUN git clone https://github.com/tdlib/telegram-bot-api.git . \
    && git checkout "$COMMIT" \
    && git submodule update --init --recursive \
    && cmake -S . -B build -DCMAKE_BUILD_TYPE=Release \
    && cmake --build build --target telegram-bot-api --parallel 2

FROM debian:bookworm-slim
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates libssl3 zlib1g \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin balagh \
    && install --directory --owner=balagh --group=balagh --mode=700 /var/lib/bot-api
COPY --from=build /src/build/telegram-bot-api /usr/local/bin/telegram-bot-api
USER 10001:10001
VOLUME ["/var/lib/bot-api"]
ENTRYPOINT ["telegram-bot-api", "--local", "--http-port=8081", "--dir=/var/lib/bot-api", "--temp-dir=/tmp"]
