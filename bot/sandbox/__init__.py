"""A Bot API server on loopback and its chat page: for trying without a token, for training, for every test.

It knows nothing of the bot but what goes over HTTP. A call goes through these files, in this order:

    server       the listening socket, in a thread or in a running loop
    app          which door: Bot API, file download, people, page
    api          one Bot API call: token, faults, parameters, limits, method, answer, log
    parameters   JSON, form or multipart → plain values
    spec         required fields and basic types, checked by functions built once from spec.json
    methods/     what each method does to the world
    world        people, chats and messages: the state and its rules
    updates      the queue the bot fetches from; webhook delivers from it
    people_api   what a person does: the page and the Python client call it
"""
