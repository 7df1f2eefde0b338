package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** The examples for schedulers are what the schedulers take. */
class WorkflowsIT {

  private static final Path DAG = Child.CHECKOUT.resolve("conf/workflows/airflow/kmeans_dag.py");

  /** As much of Airflow as the example needs: prints the command of a task. */
  private static final String AIRFLOW =
      """
      class DAG:
          def __init__(self, dag_id, schedule, start_date, catchup, max_active_runs, default_args): pass
          def __enter__(self): return self
          def __exit__(self, *raised): pass

      class Operator:
          def __init__(self, task_id, bash_command='', python_callable=None, op_args=(), retries=0):
              print(bash_command.replace('{{ ds }}', '2026-11-21').strip())
          def __rshift__(self, after): pass

      BashOperator = PythonOperator = Operator
      """;

  @TempDir Path directory;

  @Test
  void oozieTakesTheWorkflow() throws Exception {
    schema().newValidator().validate(new StreamSource(OozieWorkflow.FILE.toFile()));
  }

  @Test
  void oozieWouldSayWhatIsWrong() throws Exception {
    String wrong = Files.readString(OozieWorkflow.FILE).replace("<capture-output/>", "<capture/>");
    Schema schema = schema();
    assertThatThrownBy(
            () -> schema.newValidator().validate(new StreamSource(new StringReader(wrong))))
        .isInstanceOf(SAXException.class)
        .hasMessageContaining(":capture}'");
  }

  private static Schema schema() throws IOException, SAXException {
    String client =
        Arrays.stream(OozieWorkflow.classPath().split(":"))
            .filter(jar -> jar.contains("oozie-client"))
            .findFirst()
            .orElseThrow();
    URI file = URI.create("jar:" + new File(client).toURI() + "!/oozie-workflow-1.0.xsd");
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file.toURL());
  }

  @Test
  void pythonTakesTheDag() throws Exception {
    assumePython();
    Path copy = Files.copy(DAG, directory.resolve("kmeans_dag.py"));
    Outcome compiled =
        Child.run(List.of("python3", "-W", "error", "-m", "py_compile", copy.toString()));
    assertThat(compiled.status()).as(compiled.err()).isZero();
  }

  @Test
  void theCommandOfTheDagEndsWithTheResult() throws Exception {
    assumePython();
    Path samples = Files.createDirectories(directory.resolve("data/measurements"));
    Files.copy(Child.CHECKOUT.resolve("samples/iris.csv"), samples.resolve("2026-11-21"));
    String command =
        dagCommand()
            .replace("hadoop jar /opt/daal4j/daal4j.jar", String.join(" ", Child.hadoopJar("")))
            .replace("hdfs:///", directory + "/");

    for (int attempt = 1; attempt <= 2; attempt++) {
      // Airflow reads both streams as one.
      Outcome run = Child.run(Child.builder(List.of("bash", "-c", "exec 2>&1; " + command)));
      assertThat(run.status()).as(run.out()).isZero();
      assertThat(run.out().lines().toList())
          .last()
          .asString()
          .startsWith("{\"verb\":\"kmeans\"")
          .contains("\"objectiveFunction\":", "\"nIterations\":", "\"converged\":true")
          .endsWith("}");
    }
    assertThat(directory.resolve("models/measurements-clusters/2026-11-21/_SUCCESS")).exists();
  }

  private String dagCommand() throws Exception {
    Path modules = Files.createDirectories(directory.resolve("modules"));
    for (String module : List.of("airflow", "airflow/operators")) {
      Files.createDirectories(modules.resolve(module));
      Files.writeString(modules.resolve(module).resolve("__init__.py"), AIRFLOW);
    }
    for (String module : List.of("bash", "python")) {
      Files.writeString(modules.resolve("airflow/operators/" + module + ".py"), AIRFLOW);
    }
    ProcessBuilder python = Child.builder(List.of("python3", "-B", DAG.toString()));
    python.environment().put("PYTHONPATH", modules.toString());
    Outcome imported = Child.run(python);
    assertThat(imported.status()).as(imported.err()).isZero();
    return imported.out().strip();
  }

  private static void assumePython() throws InterruptedException {
    boolean found;
    try {
      found = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException absent) {
      found = false;
    }
    assumeTrue(found, "there is no python3 on the PATH");
  }
}
