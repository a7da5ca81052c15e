"""A Bot API server on loopback and its chat page: for trying without a token, for training, for every test.

It knows the bot through HTTP only. Each folder imports only those below it:

    client/      people and a control client, for tests and trainers (over HTTP)
    server/      Bot API, control API, page: token, faults, limits, log; what people do (`actions`)
    methods/     what each Bot API method does to the world
    world/       people, chats, messages, files, pending updates: the state and its rules
    protocol/    Telegram's rules: parameters (spec.json), texts, keyboards, errors, faults
"""
