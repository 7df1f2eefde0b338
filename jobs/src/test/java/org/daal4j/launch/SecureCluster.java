package org.daal4j.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.daal4j.launch.Child.Outcome;

/**
 * {@link OneNodeCluster} with Kerberos, and its clients. They have the class path of an installed
 * Hadoop: its shaded client does not know how to show a token to an application master.
 */
final class SecureCluster implements AutoCloseable {

  private static final String LOGGING =
      "-Dlog4j.configuration=" + OneNodeCluster.SOURCES.resolve("log4j.properties").toUri();

  private final Path directory;
  private final OneNodeCluster cluster;

  private SecureCluster(Path directory, OneNodeCluster cluster) {
    this.directory = directory;
    this.cluster = cluster;
  }

  /** Starts KDC and daemons, which keep everything in a new directory. */
  static SecureCluster start(Path directory) throws IOException, InterruptedException {
    Path node = Files.createDirectories(directory.resolve("node"));
    compile(node);
    String classPath = node + ":" + OneNodeCluster.classPath();
    return new SecureCluster(
        directory,
        OneNodeCluster.start(directory, List.of(LOGGING, "-cp", classPath, "SecureCluster")));
  }

  private static void compile(Path classes) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-d", classes.toString(), "-cp", OneNodeCluster.classPath()));
    try (Stream<Path> files = Files.walk(OneNodeCluster.SOURCES)) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    String[] all = arguments.toArray(String[]::new);
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, all) != 0) {
      throw new IllegalStateException("cannot compile " + OneNodeCluster.SOURCES);
    }
  }

  /** Who has the tickets and the tokens: the user of this process. */
  static String user() {
    return System.getProperty("user.name");
  }

  /** Writes delegation tokens to a file, as the workflow engine does for an action. */
  Path fetchTokens() throws IOException, InterruptedException {
    Path tokens = directory.resolve("client.tokens");
    String login = user() + "@EXAMPLE.COM " + directory.resolve("client.keytab");
    Outcome fetched = run(Map.of(), "DelegationTokens " + login + " " + tokens);
    if (fetched.status() != 0) {
      throw new IllegalStateException("no tokens:\n" + fetched.err());
    }
    return tokens;
  }

  /** Runs a class with arguments, as an operator does who has called kinit. */
  Outcome withTickets(String line) throws IOException, InterruptedException {
    return run(Map.of("KRB5CCNAME", directory.resolve("client.tickets").toString()), line);
  }

  /** Runs a class with arguments, without tickets, as an action of a workflow. */
  Outcome withTokens(Path tokens, String line) throws IOException, InterruptedException {
    return run(Map.of("HADOOP_TOKEN_FILE_LOCATION", tokens.toString()), line);
  }

  /** Runs a class with arguments, without tickets and without tokens. */
  Outcome withNothing(String line) throws IOException, InterruptedException {
    return run(Map.of(), line);
  }

  private Outcome run(Map<String, String> credentials, String line)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Child.javaForHadoop());
    command.addAll(Child.SHORT_LIVED);
    command.addAll(
        List.of(
            "-Xmx512m",
            "-Djava.security.krb5.conf=" + directory.resolve("krb5.conf"),
            LOGGING,
            "-cp",
            cluster.clientConfiguration()
                + ":"
                + directory.resolve("node")
                + ":"
                + OneNodeCluster.classPath()));
    command.addAll(Arrays.asList(line.strip().split(" +")));
    ProcessBuilder builder = Child.builder(command);
    builder.environment().put("KRB5CCNAME", directory.resolve("no.tickets").toString());
    builder.environment().remove("HADOOP_TOKEN_FILE_LOCATION");
    builder.environment().putAll(credentials);
    return Child.run(builder);
  }

  /** What the daemons have logged. */
  List<String> log() throws IOException {
    return Files.readAllLines(directory.resolve("cluster.log"), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    cluster.close();
  }
}
