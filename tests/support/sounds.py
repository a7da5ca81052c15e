"""A voice note as a phone's app makes it, with what an app may write about itself and its owner."""

import io

import av

RATE = 48000


def voice_note(secret: str = "", seconds: float = 0.2) -> bytes:
    """OGG with Opus; the secret stands in its comment header."""
    out = io.BytesIO()
    with av.open(out, "w", format="ogg") as container:
        stream = container.add_stream("libopus", rate=RATE, layout="mono")
        if secret:
            container.metadata.update({"title": secret, "artist": secret})
            stream.metadata.update({"title": secret, "artist": secret, "encoder": secret})
        frame = av.AudioFrame(format="s16", layout="mono", samples=int(RATE * seconds))
        frame.planes[0].update(bytes(frame.planes[0].buffer_size))
        frame.sample_rate = RATE
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return out.getvalue()
