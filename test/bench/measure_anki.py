"""Makes a collection of Anki's out of a data file of Actus, and times Anki's own library on it.

python measure_anki.py ACTUS-DB FOLDER NOW-MS: prints one JSON object a line, {"name", "ms"}.
"""

import hashlib
import json
import sqlite3
import sys
import time
from pathlib import Path

from anki.collection import Collection
from anki.scheduler.v3 import CardAnswer

source, folder, now_ms = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
DAY = 86_400
SELECTED = 10_000
ANSWERS = 1500
ROWS = 50
SEARCHES = json.loads(sys.argv[4]) if len(sys.argv) > 4 else []
path = str(folder / "collection.anki2")


def say(name, seconds):
    print(json.dumps({"name": name, "ms": seconds * 1000}), flush=True)


def percentile(samples, share):
    ordered = sorted(samples)
    return ordered[max(0, -(-int(share * 1000) * len(ordered) // 1000) - 1)]


def timed(work):
    begin = time.perf_counter()
    result = work()
    return time.perf_counter() - begin, result


def made_collection():
    ours = sqlite3.connect(f"file:{source}?mode=ro", uri=True)
    shift = int(time.time() * 1000) - now_ms
    our_today = now_ms // 86_400_000

    col = Collection(path)
    col.set_config("fsrs", True)
    names = {}
    parents = dict(ours.execute("SELECT id, parent_id FROM deck"))
    titles = dict(ours.execute("SELECT id, name FROM deck"))
    for id in parents:
        way, at = [], id
        while at is not None:
            way.append(titles[at])
            at = parents[at]
        names[id] = col.decks.id("::".join(["All", *reversed(way)]))
    conf = col.decks.config_dict_for_deck_id(col.decks.id("All"))
    conf["new"]["perDay"] = 30
    conf["rev"]["perDay"] = 9999
    col.decks.update_config(conf)
    models = {name: col.models.by_name(name) for name in ("Basic", "Basic (and reversed card)", "Cloze")}
    col.close()

    db = sqlite3.connect(path)
    db.create_collation("unicase", lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))
    crt = int(time.time()) - 900 * DAY
    crt -= crt % DAY - 4 * 3600
    db.execute("UPDATE col SET crt = ?", (crt,))
    today = (int(time.time()) - crt) // DAY
    note_ids, base = {}, int(time.time() * 1000) - 900 * DAY * 1000
    tags = {}
    for note, tag in ours.execute("SELECT note_id, tag FROM note_tag"):
        tags.setdefault(note, []).append(tag)
    notes = []
    for i, (id, type, fields) in enumerate(ours.execute("SELECT id, type, fields_json FROM note WHERE id IN (SELECT note_id FROM card WHERE note_id IS NOT NULL) ORDER BY number")):
        f = json.loads(fields)
        front = f.get("front") or f.get("term") or f.get("text") or f.get("header") or ""
        back = f.get("back") or f.get("meaning") or f.get("answer") or ", ".join(f.get("items", [])) or f.get("extra", "")
        name = {"both-ways": "Basic (and reversed card)", "cloze": "Cloze"}.get(type, "Basic")
        note_ids[id] = base + i
        csum = int(hashlib.sha1(front.encode()).hexdigest()[:8], 16)
        joined = f" {' '.join(tags[id])} " if id in tags else ""
        notes.append((base + i, id, models[name]["id"], crt, 0, joined, f"{front}\x1f{back}", front, csum, 0, ""))
    db.executemany("INSERT INTO notes VALUES (?,?,?,?,?,?,?,?,?,?,?)", notes)
    card_ids, cards = {}, []
    rows = ours.execute(
        "SELECT id, note_id, deck_id, ordinal, state, due_at_ms, due_day, stability, difficulty, reps, lapses, "
        "last_review_at_ms, last_review_day, position, suspended, flag FROM card ORDER BY position"
    )
    for i, (id, note, deck, ordinal, state, due_at, due_day, s, d, reps, lapses, last_at, last_day, position, suspended, flag) in enumerate(rows):
        if note not in note_ids:
            continue
        card_ids[id] = base + i
        data = {"pos": position}
        if s is not None:
            data |= {"s": round(s, 4), "d": round(d, 3), "dr": 0.9, "decay": 0.154, "lrt": (last_at + shift) // 1000}
        if state == "new":
            type, queue, due, ivl = 0, 0, position, 0
        elif due_day is not None:
            type, queue, due, ivl = 2, 2, due_day - our_today + today, max(1, due_day - last_day)
        else:
            type, queue, due, ivl = 1, 1, (due_at + shift) // 1000, 0
        if suspended:
            queue = -1
        left = 1001 if type == 1 else 0
        cards.append((base + i, note_ids[note], names[deck], ordinal, crt, 0, type, queue, due, ivl, 2500 if type == 2 else 0, reps, lapses, left, 0, 0, flag, json.dumps(data, separators=(",", ":"))))
    db.executemany("INSERT INTO cards VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", cards)
    log, last = [], 0
    for card, rating, took, at, day, due_day in ours.execute(
        "SELECT card_id, rating, took_ms, answered_at_ms, day, due_day FROM review WHERE kind = 'answer' ORDER BY answered_at_ms"
    ):
        if card not in card_ids:
            continue
        last = max(last + 1, at + shift)
        ivl = due_day - day if due_day is not None else -600
        log.append((last, card_ids[card], 0, rating, ivl, 0, 500, took, 1 if due_day is not None else 0))
    db.executemany("INSERT INTO revlog VALUES (?,?,?,?,?,?,?,?,?)", log)
    db.commit()
    db.execute("VACUUM")
    db.close()
    print(json.dumps({"name": "made", "ms": 0, "cards": len(cards), "reviews": len(log)}), flush=True)


def answers(col):
    times = []
    queued = col.sched.get_queued_cards()
    for i in range(ANSWERS):
        if not queued.cards:
            break
        top = queued.cards[0]
        rating = [3, 3, 1, 3, 4, 3, 2][i % 7]
        states = top.states
        chosen = [states.again, states.hard, states.good, states.easy][rating - 1]
        answer = CardAnswer(
            card_id=top.card.id,
            current_state=states.current,
            new_state=chosen,
            rating=rating - 1,
            answered_at_millis=int(time.time() * 1000),
            milliseconds_taken=6000,
        )
        begin = time.perf_counter()
        col.sched.answer_card(answer)
        queued = col.sched.get_queued_cards()
        times.append(time.perf_counter() - begin)
    say("answer-to-next-p50", percentile(times, 0.5))
    say("answer-to-next-p99", percentile(times, 0.99))


def searches(col, card):
    column = col.get_browser_column("cardDue")
    all_times = []
    for name, search in SEARCHES:
        times = []

        def first_rows():
            found = col.find_cards(search, order=column)
            for id in found[:ROWS]:
                col._backend.browser_row_for_id(id)
            return found

        for i in range(5):
            (col.sched.suspend_cards if i % 2 == 0 else col.sched.unsuspend_cards)([card])
            seconds, found = timed(first_rows)
            times.append(seconds)
        all_times += times
        say(f"search-{name}-p50", percentile(times, 0.5))
    if all_times:
        say("search-p95", percentile(all_times, 0.95))


def bulk(col):
    cards = col.find_cards("is:review -is:suspended", order="c.id")[:SELECTED]
    notes = [row[0] for row in col.db.all(f"SELECT DISTINCT nid FROM cards WHERE id IN ({','.join(map(str, cards))})")]
    deck = col.decks.id("All::Module 5")
    acts = {
        "suspend": lambda: col.sched.suspend_cards(cards),
        "bury": lambda: col.sched.bury_cards(cards),
        "reschedule": lambda: col.sched.set_due_date(cards, "1-30"),
        "reset": lambda: col.sched.schedule_cards_as_new(cards),
        "move": lambda: col.set_deck(cards, deck),
        "flag": lambda: col.set_user_flag_for_cards(3, cards),
        "tag": lambda: col.tags.bulk_add(notes, "bench"),
        "replace": lambda: col.find_and_replace(note_ids=notes, search="the", replacement="teh"),
    }
    for name, act in acts.items():
        say(f"bulk-10k-{name}", timed(act)[0])
        say(f"bulk-10k-{name}-undo", timed(col.undo)[0])


made_collection()
seconds, col = timed(lambda: Collection(path))
more, _ = timed(col.sched.deck_due_tree)
say("open-to-counts", seconds + more)
col.decks.set_current(col.decks.id("All"))
column = col.get_browser_column("cardDue")
col.set_config("activeCols", ["noteFld", "cardDue", "template", "deck"])
col._backend.set_active_browser_columns(["noteFld", "cardDue", "template", "deck"])
card = col.find_cards("is:review")[0]
times = []
for i in range(40):
    (col.sched.suspend_cards if i % 2 == 0 else col.sched.unsuspend_cards)([card])
    times.append(timed(col.sched.deck_due_tree)[0])
say("counts-p95", percentile(times, 0.95))
answers(col)
searches(col, card)
bulk(col)
try:
    status = Path("/proc/self/status").read_text()
    rss = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    print(json.dumps({"name": "memory", "ms": 0, "mb": int(rss.split()[1]) / 1000}), flush=True)
except OSError:
    pass
col.close()
