package org.daal4j.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * S3Proxy in a process of its own, which speaks S3 on a free port of 127.0.0.1 and keeps each
 * object in a file: {@code s3a://bucket/KEY} is {@code bucket/KEY} below its directory.
 */
final class S3Store implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Pattern STARTED =
      Pattern.compile("ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");

  private static final String SITE = "core-site.xml";

  private final Process process;
  private final Path bucket;
  private final Path settings;
  private final int port;

  private S3Store(Process process, Path bucket, Path settings, int port) {
    this.process = process;
    this.bucket = bucket;
    this.settings = settings;
    this.port = port;
  }

  /** Starts one that keeps everything in a new directory, and makes a bucket. */
  static S3Store start(Path directory) throws IOException, InterruptedException {
    Path objects = Files.createDirectories(directory.resolve("objects"));
    Path properties = directory.resolve("s3proxy.properties");
    Files.writeString(
        properties,
        String.join(
            "\n",
            "s3proxy.endpoint=http://127.0.0.1:0",
            "s3proxy.authorization=none",
            "jclouds.provider=filesystem-nio2",
            "jclouds.filesystem.basedir=" + objects));
    Path log = directory.resolve("s3proxy.log");
    Process process =
        Child.builder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    classPath("store-classpath"),
                    "--properties",
                    properties.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      int port = port(process, log);
      S3Store store =
          new S3Store(process, objects.resolve("bucket"), directory.resolve("conf"), port);
      store.put("", "");
      store.writeSettings();
      return store;
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static int port(Process process, Path log) throws IOException, InterruptedException {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (process.isAlive() && Instant.now().isBefore(limit)) {
      Matcher started = STARTED.matcher(Files.readString(log, StandardCharsets.ISO_8859_1));
      if (started.find()) {
        return Integer.parseInt(started.group(1));
      }
      Thread.sleep(100);
    }
    throw new IOException("S3Proxy did not start:\n" + Files.readString(log));
  }

  private static String classPath(String file) throws IOException {
    return Files.readString(Child.CHECKOUT.resolve("conf/objectstore/target").resolve(file))
        .strip();
  }

  /** Hadoop's settings with which {@code s3a://bucket/} is this store. */
  private void writeSettings() throws IOException {
    Files.createDirectories(settings);
    Files.writeString(
        settings.resolve(SITE),
        String.join(
            "\n",
            "<configuration>",
            property("fs.s3a.endpoint", "http://127.0.0.1:" + port),
            property("fs.s3a.endpoint.region", "us-east-1"),
            property("fs.s3a.path.style.access", "true"),
            property("fs.s3a.connection.ssl.enabled", "false"),
            property("fs.s3a.access.key", "any"),
            property("fs.s3a.secret.key", "any"),
            property("fs.s3a.buffer.dir", settings.resolve("buffer").toString()),
            "</configuration>"));
  }

  private static String property(String name, String value) {
    return "<property><name>" + name + "</name><value>" + value + "</value></property>";
  }

  /** Puts an object into the bucket; the bucket itself when the key is empty. */
  void put(String key, String content) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/bucket/" + key))
            .timeout(Duration.ofMinutes(1))
            .PUT(BodyPublishers.ofString(content))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.statusCode() + ": " + response.body());
    }
  }

  /** Where the objects whose keys begin with that are files. */
  Path files(String key) {
    return bucket.resolve(key);
  }

  /** The command that {@code hadoop jar daal4j.jar} runs where hadoop-aws is installed. */
  List<String> hadoopJar(String line) throws IOException {
    List<String> command = new ArrayList<>(Child.javaForHadoop());
    command.addAll(Child.SHORT_LIVED);
    command.addAll(
        List.of(
            "-Xmx512m",
            "-Dhadoop.root.logger=ERROR,console",
            "-cp",
            settings + ":" + OneNodeCluster.classPath() + ":" + classPath("s3a-classpath"),
            "org.apache.hadoop.util.RunJar",
            Child.JAR.toString()));
    command.addAll(Arrays.asList(line.strip().split(" +")));
    return command;
  }

  /** Generic options that bring hadoop-aws to a client and to tasks that have none. */
  String genericOptions() throws IOException {
    String libraries = classPath("s3a-classpath").replace(':', ',');
    return "-conf " + settings.resolve(SITE) + " -libjars " + libraries;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
