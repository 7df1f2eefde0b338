"""k-means every night: a DAG of Airflow 2 that runs daal4j with the hadoop command of the worker."""

import json
from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator


def report(ti):
    """The last line on standard output is the result as JSON."""
    result = json.loads(ti.xcom_pull(task_ids="kmeans"))
    print(f"objective {result['objectiveFunction']} after {result['nIterations']} iterations")


with DAG(
    dag_id="daal4j_kmeans",
    start_date=datetime(2026, 1, 1),
    schedule="@daily",
    catchup=False,
    default_args={
        # A second try goes on after the last finished pass of the first (--resume).
        "retries": 2,
        "retry_delay": timedelta(minutes=1),
    },
) as dag:
    kmeans = BashOperator(
        task_id="kmeans",
        bash_command=(
            "exec hadoop jar /opt/daal4j/daal4j.jar kmeans"
            " -D mapreduce.job.queuename=batch"
            " --input hdfs:///data/rows/{{ ds }}"
            " --n-clusters 10"
            " --output hdfs:///models/kmeans/{{ ds }}"
            " --resume --json"
        ),
        # exec: a task that Airflow ends passes SIGTERM on, and the YARN application ends with it.
        append_env=True,
        do_xcom_push=True,
    )
    kmeans >> PythonOperator(task_id="report", python_callable=report)
