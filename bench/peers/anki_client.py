"""Two Anki collections and what a user does with them, word by word from standard input.

Each answer is a line "= NUMBER": seconds of the sync alone, or syncs a second.
"""

import json
import sys
import time

from anki.collection import AddNoteRequest, Collection

folder, endpoint, notes, way = sys.argv[1:]
whole = way == "whole"
count = sum(1 for _ in open(notes, encoding="utf-8"))


class Client:
    def __init__(self, name):
        self.collection = Collection(f"{folder}/{name}.anki2")
        self.auth = self.collection.sync_login("someone", "secret", endpoint)

    def sync(self):
        return self.collection.sync_collection(self.auth, False).required

    def whole_file(self, upload):
        self.collection.close_for_full_sync()
        self.collection.full_upload_or_download(auth=self.auth, server_usn=None, upload=upload)
        self.collection.reopen(after_full_sync=True)

    def fill(self):
        kind = self.collection.models.by_name("Basic")
        requests = []
        for line in open(notes, encoding="utf-8"):
            note = self.collection.new_note(kind)
            note["Front"] = json.loads(line)["change_id"]
            note["Back"] = line.strip()
            requests.append(AddNoteRequest(note, 1))
        self.collection.add_notes(requests)


sender, receiver = Client("sender"), Client("receiver")


def prepare():
    # A server without a collection takes a whole one first; so does a client that has none in common with it.
    if not whole:
        sender.sync()
        sender.whole_file(upload=True)
        receiver.sync()
        receiver.whole_file(upload=False)
    sender.fill()
    return 0


def push():
    begun = time.perf_counter()
    required = sender.sync()
    if whole:
        sender.whole_file(upload=True)
    took = time.perf_counter() - begun
    # 0 is NO_CHANGES or a finished normal sync; anything else asks for a whole file.
    assert (required != 0) == whole, required
    return took


def pull():
    begun = time.perf_counter()
    required = receiver.sync()
    if whole:
        receiver.whole_file(upload=False)
    took = time.perf_counter() - begun
    assert (required != 0) == whole, required
    assert receiver.collection.note_count() == count, receiver.collection.note_count()
    return took


def idle():
    syncs, begun = 0, time.perf_counter()
    while time.perf_counter() - begun < 2:
        assert receiver.sync() == 0
        syncs += 1
    return syncs / (time.perf_counter() - begun)


for line in sys.stdin:
    print("=", {"prepare": prepare, "push": push, "pull": pull, "idle": idle}[line.strip()](), flush=True)
