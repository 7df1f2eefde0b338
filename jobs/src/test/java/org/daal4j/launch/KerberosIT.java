package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The jar against HDFS and YARN with Kerberos, by a user who is not HDFS's superuser. Tokens expire
 * after 20 s unless the resource manager renews them.
 */
class KerberosIT {

  private static final Path IRIS = Child.CHECKOUT.resolve("samples/iris.csv");
  private static final String JAR = "org.apache.hadoop.util.RunJar " + Child.JAR + " ";
  private static final String SHELL = "org.apache.hadoop.fs.FsShell ";
  private static final List<String> KINDS =
      List.of("HDFS_DELEGATION_TOKEN", "RM_DELEGATION_TOKEN", "MR_DELEGATION_TOKEN");

  @TempDir static Path directory;

  private static SecureCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = SecureCluster.start(directory.resolve("cluster"));
    succeeded(cluster.withTickets(SHELL + "-put " + IRIS + " iris.csv"));
  }

  @AfterAll
  static void stop() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void runsWithTheTicketsOfKinit() throws Exception {
    String moments = "moments" + twoSplits() + " --columns 1-4";

    Outcome run = succeeded(cluster.withTickets(JAR + moments + " -i iris.csv -o moments"));

    assertThat(run.out()).contains("by engine mapreduce");
    assertThat(fetched("moments")).isEqualTo(inProcess(moments, "moments"));
  }

  @Test
  void runsJobAfterJobWithNothingButDelegationTokens() throws Exception {
    String options =
        twoSplits()
            + " -D mapreduce.job.ubertask.enable=true"
            + " --columns 1-4 -k 3 --init deterministic --max-iterations 5 --assignments --verbose";
    Path tokens = cluster.fetchTokens();
    String settings =
        " -D fs.permissions.umask-mode=027 -D mapreduce.job.credentials.binary=" + tokens;

    Outcome run =
        succeeded(
            cluster.withTokens(
                tokens,
                JAR + "kmeans" + settings + options + " -i iris.csv -o chain --engine mapreduce"));

    List<String> jobs = found("(?m)^job job_(\\d+_\\d+), ", run.err());
    renewedWhileTheyRan(jobs);
    assertThat(jobs).hasSize(8);
    assertThat(run.out()).contains("by engine mapreduce");
    assertThat(fetched("chain")).isEqualTo(inProcess("kmeans" + options, "chain"));
    notCancelled();
    openToTheGroupOnly("chain");
  }

  /**
   * Master and driver know each other by a token of YARN's, the containers by one of the master.
   */
  @ParameterizedTest
  @CsvSource({"tickets", "tokens"})
  void aSessionOfTezRunsWith(String credentials) throws Exception {
    String options =
        twoSplits() + " --columns 1-4 -k 3 --init deterministic --max-iterations 5 --assignments";
    String output = "session-" + credentials;
    String line =
        JAR
            + "kmeans -D hadoop.security.authorization=true"
            + options
            + " -i iris.csv --engine tez -o "
            + output;

    Outcome run =
        succeeded(
            credentials.equals("tickets")
                ? cluster.withTickets(line)
                : cluster.withTokens(cluster.fetchTokens(), line));

    assertThat(run.out()).contains("by engine tez");
    assertThat(fetched(output)).isEqualTo(inProcess("kmeans" + options, output));
  }

  /** A timer is set when a token is first seen, and again whenever it has renewed one. */
  private static void renewedWhileTheyRan(List<String> jobs) throws IOException {
    for (String kind : KINDS) {
      assertThat(cluster.log())
          .as(kind)
          .anyMatch(
              line ->
                  line.contains("[Timer-")
                      && line.contains(
                          "DelegationTokenRenewer: Renewed delegation-token= [Kind: " + kind)
                      && jobs.stream().anyMatch(job -> line.contains("application_" + job)));
    }
  }

  /** Other applications have no token of the resource manager. */
  private static void notCancelled() throws Exception {
    Instant limit = Instant.now().plus(Duration.ofSeconds(30));
    while (cluster.log().stream()
        .noneMatch(line -> line.contains("Did not cancel Kind: RM_DELEGATION_TOKEN"))) {
      assertThat(Instant.now()).as("the jobs have ended, their tokens not").isBefore(limit);
      Thread.sleep(200);
    }
  }

  /** What the result consists of, and all that HDFS has ever created for it. */
  private static void openToTheGroupOnly(String output) throws Exception {
    String place = "/user/" + SecureCluster.user() + "/" + output;
    List<String> now =
        found("(?m)^(\\S{10}) ", succeeded(cluster.withTickets(SHELL + "-ls -R " + place)).out());
    assertThat(now).contains("drwxr-x---", "-rw-r-----").containsOnly("drwxr-x---", "-rw-r-----");
    String audit = String.join("\n", cluster.log());
    String created = "\\tcmd=%s\\tsrc=" + place + "%s\\S*\\t.*:(r\\S+)\\t";
    // To nobody else, and what is not the result at most to pass through.
    assertThat(found(String.format(created, "mkdirs", ""), audit))
        .contains("rwxr-x---")
        .allMatch(permissions -> permissions.matches("rwx(r-x|--x|---)---"));
    assertThat(found(String.format(created, "mkdirs", "/_work"), audit)).isNotEmpty();
    assertThat(found(String.format(created, "create", ""), audit))
        .contains("rw-r-----")
        .allMatch(permissions -> permissions.matches("rw-(r--|---)---"));
    assertThat(found(String.format(created, "create", "/_work"), audit)).isNotEmpty();
  }

  @Test
  void saysThatCredentialsAreMissing() throws Exception {
    Outcome run = cluster.withNothing(JAR + "moments -i iris.csv -o nothing");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .containsPattern("(?m)^error: .*Client cannot authenticate via:\\[TOKEN, KERBEROS\\]");
  }

  private static Map<String, String> fetched(String output) throws Exception {
    Path local = directory.resolve("fetched-" + output);
    succeeded(cluster.withTickets(SHELL + "-get " + output + " " + local));
    return Results.bits(local);
  }

  private static Map<String, String> inProcess(String analysis, String output) throws Exception {
    Path local = directory.resolve("script-" + output);
    succeeded(Child.run(Child.script(analysis + " -i " + IRIS + " -o " + local)));
    return Results.bits(local);
  }

  private static String twoSplits() throws IOException {
    return " -D mapreduce.input.fileinputformat.split.maxsize=" + (Files.size(IRIS) + 1) / 2;
  }

  private static Outcome succeeded(Outcome outcome) {
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome;
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(result -> result.group(1)).toList();
  }
}
