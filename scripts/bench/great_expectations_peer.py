"""A peer of the validate benchmark: the same checks by Great Expectations on pandas."""

import datetime
import sys

import great_expectations as gx
import great_expectations.expectations as gxe
import pandas as pd

path = sys.argv[1]
data = pd.read_parquet(path) if path.endswith(".parquet") else pd.read_csv(path, parse_dates=["joined"])
data["joined"] = pd.to_datetime(data["joined"])
context = gx.get_context(mode="ephemeral")
context.variables.progress_bars = {"globally": False}
asset = context.data_sources.add_pandas("pandas").add_dataframe_asset("data")
batch = asset.add_batch_definition_whole_dataframe("all").get_batch({"dataframe": data})
suite = gx.ExpectationSuite(
    name="bench",
    expectations=[
        gxe.ExpectColumnValuesToNotBeNull(column="id"),
        gxe.ExpectColumnValuesToBeUnique(column="id"),
        gxe.ExpectColumnValuesToBeBetween(column="age", min_value=0, max_value=120),
        gxe.ExpectColumnValuesToNotBeNull(column="age", mostly=0.95),
        gxe.ExpectColumnValuesToBeInSet(column="plan", value_set=["basic", "plus", "pro"]),
        gxe.ExpectColumnValuesToNotBeNull(column="email"),
        gxe.ExpectColumnValuesToMatchRegex(column="email", regex=r"^[^@\s]+@[^@\s]+\.[a-z]+$"),
        gxe.ExpectColumnValuesToBeBetween(column="amount", min_value=0),
        gxe.ExpectColumnValuesToBeInSet(column="country", value_set=["DE", "FR"]),
        gxe.ExpectColumnValuesToBeBetween(column="score", min_value=0, max_value=1),
        gxe.ExpectColumnValueLengthsToBeBetween(column="note", max_value=40),
        gxe.ExpectColumnValuesToBeBetween(column="joined", min_value=datetime.datetime(2026, 1, 1)),
        gxe.ExpectTableRowCountToBeBetween(min_value=101),
    ],
)
result = batch.validate(suite)
broken = [one for one in result.results if one.exception_info.get("raised_exception")]
if broken:
    sys.exit(str(broken[0].exception_info))
print(result.statistics)
