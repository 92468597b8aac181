"""The fastest peer of the validate benchmark: the same checks by Pointblank on Polars."""

import datetime
import sys

import pointblank as pb
import polars as pl

path = sys.argv[1]
data = pl.read_parquet(path) if path.endswith(".parquet") else pl.read_csv(path, try_parse_dates=True)
validation = (
    pb.Validate(data)
    .col_vals_not_null("id")
    .rows_distinct(columns_subset="id")
    .col_vals_between("age", 0, 120, na_pass=True)
    .col_vals_not_null("age")
    .col_vals_in_set("plan", ["basic", "plus", "pro"])
    .col_vals_not_null("email")
    .col_vals_regex("email", r"^[^@\s]+@[^@\s]+\.[a-z]+$")
    .col_vals_ge("amount", 0)
    .col_vals_in_set("country", ["DE", "FR"])
    .col_vals_between("score", 0, 1)
    .col_vals_expr(pl.col("note").str.len_chars() <= 40)
    .col_vals_ge("joined", datetime.date(2026, 1, 1))
    .row_count_match(len(data))
    .interrogate()
)
print([step.n_failed for step in validation.validation_info])
