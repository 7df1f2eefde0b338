package org.daal4j.result;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The right to write to an output directory, which one process has at a time: a file in the work
 * directory that its holder writes anew every five seconds. Whoever finds one that stays the same
 * for three times as long takes over from a process that is dead; when that was on the same
 * machine, its process id tells at once.
 *
 * <p>A holder that was stopped for so long that another took over finds out by the file, at the
 * latest in {@link #requireHeld} before it publishes. Needs nothing of a file system but to create
 * a file unless it exists.
 */
final class RunLease implements AutoCloseable {

  /** Name of the file. */
  static final String FILE = "driver.json";

  private static final Duration BEAT = Duration.ofSeconds(5);
  private static final int MISSED_BEATS_OF_THE_DEAD = 3;

  /** Ids of those held in this process. */
  private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

  private final FileSystem fileSystem;
  private final Path path;
  private final String output;
  private final Duration beat;
  private final String id = UUID.randomUUID().toString();
  private final Thread beating = new Thread(this::beat, "daal4j-lease");
  private long beats;
  private boolean open;

  private RunLease(FileSystem fileSystem, Path work, String output, Duration beat) {
    this.fileSystem = fileSystem;
    this.path = new Path(work, FILE);
    this.output = output;
    this.beat = beat;
  }

  /**
   * Takes the lease of a work directory, which exists.
   *
   * @param output name of the output directory, for messages
   * @throws OutputExistsException when another process has it
   */
  static RunLease take(FileSystem fileSystem, Path work, String output) throws IOException {
    return take(fileSystem, work, output, BEAT);
  }

  /** The same, with another time between beats. */
  static RunLease take(FileSystem fileSystem, Path work, String output, Duration beat)
      throws IOException {
    RunLease lease = new RunLease(fileSystem, work, output, beat);
    while (!lease.create()) {
      Optional<String> found = lease.read();
      if (found.isPresent() && lease.isAlive(found.get())) {
        throw lease.held(lease.read().orElse(""));
      }
      fileSystem.delete(lease.path, false);
    }
    lease.start();
    return lease;
  }

  private boolean create() throws IOException {
    try (FSDataOutputStream out = fileSystem.create(path, false)) {
      out.write(content());
      return true;
    } catch (IOException e) {
      if (fileSystem.exists(path)) {
        return false;
      }
      throw e;
    }
  }

  private void start() {
    open = true;
    HELD.add(id);
    beating.setDaemon(true);
    beating.start();
  }

  private byte[] content() throws IOException {
    Holder self = Holder.current();
    String text =
        JsonText.pretty(
            Map.of(
                "id", id,
                "beat", beats,
                "host", self.host,
                "pid", self.pid,
                "started", self.started));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Optional<String> read() throws IOException {
    return new SmallFile(fileSystem, path).readText();
  }

  /** Whether the holder lives: as its process tells, or a beat in the time that three take. */
  private boolean isAlive(String found) throws IOException {
    Optional<Holder> holder = Holder.of(found);
    if (holder.isPresent() && holder.get().isHere()) {
      return holder.get().isRunning(id(found));
    }
    Instant limit = Instant.now().plus(patience());
    while (Instant.now().isBefore(limit)) {
      try {
        Thread.sleep(Math.max(1, beat.toMillis() / 20));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for " + path, e);
      }
      Optional<String> now = read();
      if (now.isEmpty()) {
        return false; // given back
      }
      if (!now.get().equals(found) && !now.get().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Duration patience() {
    return beat.multipliedBy(MISSED_BEATS_OF_THE_DEAD);
  }

  private OutputExistsException held(String found) {
    String who =
        Holder.of(found)
            .map(process -> "process " + process.pid + " on " + process.machine())
            .orElse("another process");
    return new OutputExistsException(
        output
            + ": "
            + who
            + " is writing to it. Wait for its end, stop it, or name another --output.");
  }

  private static Optional<String> id(String content) {
    try {
      return JsonText.object(content).get("id") instanceof String id
          ? Optional.of(id)
          : Optional.empty();
    } catch (IOException cut) {
      return Optional.empty();
    }
  }

  private void beat() {
    try {
      while (true) {
        Thread.sleep(beat.toMillis());
        beatOnce();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void beatOnce() {
    try {
      if (open && isHeld()) {
        beats++;
        try (FSDataOutputStream out = fileSystem.create(path, true)) {
          out.write(content());
        }
      }
    } catch (IOException e) {
      // The file system may be back at the next beat; what a lost lease means is told in the end.
    }
  }

  private boolean isHeld() throws IOException {
    Optional<String> found = read();
    return found.isPresent() && id(found.get()).filter(id::equals).isPresent();
  }

  /**
   * Makes sure that no other process has taken over.
   *
   * @throws OutputExistsException when one has
   */
  synchronized void requireHeld() throws IOException {
    if (!isHeld()) {
      throw new OutputExistsException(
          output
              + ": another process has taken over, because this one stood still for more than "
              + patience().toSeconds()
              + " seconds. What it has written so far is left to the other one.");
    }
  }

  /** Stops beating; the file stays. */
  synchronized void leave() {
    open = false;
    HELD.remove(id);
    beating.interrupt();
  }

  /** Gives the lease back; does nothing when it was left before. */
  @Override
  public void close() throws IOException {
    boolean held = open;
    leave();
    if (held && isHeld()) {
      fileSystem.delete(path, false);
    }
  }

  /**
   * A process on some machine.
   *
   * @param host of the machine, and on Linux the namespace that gives process ids their meaning
   * @param started milliseconds since 1970: tells processes apart that got the same id
   */
  private record Holder(String host, long pid, long started) {

    static Holder current() {
      ProcessHandle self = ProcessHandle.current();
      return new Holder(here(), self.pid(), started(self));
    }

    static Optional<Holder> of(String content) {
      try {
        Map<String, Object> fields = JsonText.object(content);
        if (fields.get("host") instanceof String host
            && fields.get("pid") instanceof Number pid
            && fields.get("started") instanceof Number started) {
          return Optional.of(new Holder(host, pid.longValue(), started.longValue()));
        }
      } catch (IOException cut) {
        // Its holder is just writing it, or died of that.
      }
      return Optional.empty();
    }

    /** Whether it is, or was, a process of this machine. */
    boolean isHere() {
      return host.equals(here());
    }

    /** Whether it runs; of this process, whether it still holds the lease. */
    boolean isRunning(Optional<String> lease) {
      if (equals(current())) {
        return lease.filter(HELD::contains).isPresent();
      }
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> started(process) == started)
          .isPresent();
    }

    String machine() {
      return host.split(" ")[0];
    }

    private static long started(ProcessHandle process) {
      return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String here() {
      String host;
      try {
        host = InetAddress.getLocalHost().getHostName();
      } catch (IOException unknown) {
        host = "unknown";
      }
      try {
        return host + " " + Files.readSymbolicLink(java.nio.file.Path.of("/proc/self/ns/pid"));
      } catch (IOException | UnsupportedOperationException none) {
        return host;
      }
    }
  }
}
