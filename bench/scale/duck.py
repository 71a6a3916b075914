"""Counts in DuckDB what a leader asks, over a table made of the records: duck.py RECORDS.csv STATEMENTS ORGANISATIONS.

Prints the median milliseconds of each question. The table is made before, and its file is as DuckDB likes it: that is not
what is measured."""

import json
import os
import statistics
import sys
import tempfile
import time

import duckdb

records, questions, organisations = sys.argv[1], json.loads(sys.argv[2]), json.loads(sys.argv[3])
with tempfile.TemporaryDirectory(dir=os.path.dirname(records)) as folder:
    connection = duckdb.connect(os.path.join(folder, "records.duckdb"))
    connection.execute(
        "CREATE TABLE incident AS SELECT * FROM read_csv(?, header=true, all_varchar=true)", [records]
    )
    connection.execute("ALTER TABLE incident ALTER withdrawn TYPE integer")
    figures = []
    for statements in questions:
        times = []
        for organisation in organisations:
            begun = time.perf_counter()
            for statement in statements:
                connection.execute(statement.replace(":organisation", organisation)).fetchall()
            times.append((time.perf_counter() - begun) * 1000)
        figures.append(statistics.median(times))
    connection.close()
print(json.dumps(figures))
