"""Clusters a table by k-means, once a day. See docs/schedulers.md."""

import json
from datetime import datetime, timedelta

from airflow import DAG

try:  # Airflow 3
    from airflow.providers.standard.operators.bash import BashOperator
    from airflow.providers.standard.operators.python import PythonOperator
except ImportError:  # Airflow 2
    from airflow.operators.bash import BashOperator
    from airflow.operators.python import PythonOperator

# A task that is tried again has the same day, so the same output, and goes on where it stopped.
# --json: the last line that a BashOperator hears is what it hands on to other tasks.
KMEANS = """
hadoop jar /opt/daal4j/daal4j.jar kmeans \
  --input hdfs:///data/measurements/{{ ds }} --columns 1-4 --n-clusters 3 \
  --output hdfs:///models/measurements-clusters/{{ ds }} --resume --json
"""


def check(line):
    """Fails when the iterations ended before they converged."""
    model = json.loads(line)
    print(f"objective {model['objectiveFunction']} after {model['nIterations']} iterations")
    if not model["converged"]:
        raise ValueError("k-means has not converged: raise --max-iterations")


with DAG(
    dag_id="daal4j_kmeans",
    schedule="@daily",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=5)},
) as dag:
    kmeans = BashOperator(task_id="kmeans", bash_command=KMEANS)
    checked = PythonOperator(
        task_id="check",
        python_callable=check,
        op_args=["{{ ti.xcom_pull(task_ids='kmeans') }}"],
        retries=0,
    )
    kmeans >> checked
