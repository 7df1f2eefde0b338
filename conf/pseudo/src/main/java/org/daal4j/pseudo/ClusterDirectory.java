package org.daal4j.pseudo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a cluster keeps its settings ({@code conf}), the process ids ({@code pids}), what daemons
 * and containers say ({@code logs}) and all data ({@code data}).
 */
final class ClusterDirectory {

  private static final Pattern PLACE = Pattern.compile("@([A-Z_]+)@");

  private static final int PORT_ATTEMPTS = 100;
  private static final int FIRST_PORT = 10_000;

  /** Of those that Linux gives to connections: one could have a port before its daemon does. */
  private static final int FIRST_OUTGOING_PORT = 32_768;

  private final Path path;

  ClusterDirectory(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  Path path() {
    return path;
  }

  Path conf() {
    return path.resolve("conf");
  }

  Path log(Daemon daemon) {
    return path.resolve("logs").resolve(daemon.name() + ".log");
  }

  boolean isConfigured() {
    return Files.isRegularFile(conf().resolve("core-site.xml"));
  }

  boolean isFormatted() {
    return Files.isDirectory(path.resolve("data/namenode/current"));
  }

  /**
   * Copies the settings, with free ports filled in.
   *
   * @param templates directory with {@code @NAME@} where something is to be filled in
   * @param values what is no port
   */
  void configure(Path templates, Map<String, String> values) throws IOException {
    Files.createDirectories(conf());
    Files.createDirectories(path.resolve("pids"));
    Files.createDirectories(path.resolve("logs/containers"));
    List<Path> files;
    try (Stream<Path> list = Files.list(templates)) {
      files = list.sorted().toList();
    }
    Map<String, String> known = new HashMap<>(values);
    known.put("DIRECTORY", path.toString());
    List<ServerSocket> taken = new ArrayList<>();
    try {
      for (Path file : files) {
        String filled =
            PLACE
                .matcher(Files.readString(file))
                .replaceAll(
                    place ->
                        Matcher.quoteReplacement(
                            known.computeIfAbsent(place.group(1), name -> port(name, taken))));
        Files.writeString(conf().resolve(file.getFileName()), filled);
      }
    } finally {
      for (ServerSocket socket : taken) {
        socket.close();
      }
    }
  }

  private static String port(String name, List<ServerSocket> taken) {
    if (!name.endsWith("_PORT")) {
      throw new ClusterException("nothing is known to fill in for @" + name + "@.");
    }
    IOException last = null;
    for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, FIRST_OUTGOING_PORT);
      try {
        // Held until all are found, so that no two are the same.
        taken.add(new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")));
        return Integer.toString(port);
      } catch (IOException e) {
        last = e;
      }
    }
    throw new ClusterException("there is no free port: " + last.getMessage());
  }

  void remember(Daemon daemon, ProcessHandle process) throws IOException {
    Files.writeString(pidFile(daemon), process.pid() + "\n");
  }

  void forget(Daemon daemon) throws IOException {
    Files.deleteIfExists(pidFile(daemon));
  }

  private Path pidFile(Daemon daemon) {
    return path.resolve("pids").resolve(daemon.name());
  }

  /** The process of a daemon, when it runs. A process that got the same id since is another one. */
  Optional<ProcessHandle> process(Daemon daemon) throws IOException {
    if (!Files.exists(pidFile(daemon))) {
      return Optional.empty();
    }
    long pid = Long.parseLong(Files.readString(pidFile(daemon)).strip());
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> isOurs(process, daemon));
  }

  private boolean isOurs(ProcessHandle process, Daemon daemon) {
    Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      String words =
          Files.isReadable(commandLine)
              ? Files.readString(commandLine)
              : process.info().commandLine().orElse("");
      return words.contains(daemon.mainClass()) && words.contains(conf().toString());
    } catch (IOException gone) {
      return false;
    }
  }

  /** The last lines a daemon has said. */
  String lastWords(Daemon daemon) throws IOException {
    if (!Files.exists(log(daemon))) {
      return "";
    }
    List<String> lines = Files.readAllLines(log(daemon));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
  }
}
