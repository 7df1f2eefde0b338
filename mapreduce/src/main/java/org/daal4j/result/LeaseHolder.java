package org.daal4j.result;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A process that holds, or held, a lease: what its file says.
 *
 * @param id of the lease; no two are equal
 * @param host name of the machine; two machines may have the same
 * @param machine id of its installation, or empty
 * @param boot id of the start of its kernel, which no other machine and no other start has, or
 *     empty
 * @param namespace what gives process ids their meaning: containers have their own; or empty
 * @param pid process id
 * @param started when the process began, in ticks of the kernel or, where there is none to ask, in
 *     milliseconds since 1970: tells processes apart that got the same id
 */
record LeaseHolder(
    String id, String host, String machine, String boot, String namespace, long pid, long started) {

  /** What can be said of a holder without watching it. */
  enum Life {
    ALIVE,
    DEAD,
    UNKNOWN
  }

  /** Ids of the leases that this process holds. */
  private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

  private static final Path PROCESSES = Path.of("/proc");
  private static final long MOST_ID_BYTES = 200;

  /** Fields of /proc/PID/stat after the name of the program, which may hold anything. */
  private static final int STATE = 0;

  private static final int START_TIME = 19;

  /** This process, about to hold the lease of that id. */
  static LeaseHolder self(String id) {
    long pid = ProcessHandle.current().pid();
    return new LeaseHolder(
        id,
        hostName(),
        line(Path.of("/etc/machine-id")),
        line(PROCESSES.resolve("sys/kernel/random/boot_id")),
        link(PROCESSES.resolve("self/ns/pid")),
        pid,
        startOf(pid).orElse(0));
  }

  /** Reads what {@link #text} has made; empty when it is cut off or something else. */
  static Optional<LeaseHolder> of(String text) {
    Map<String, Object> fields;
    try {
      fields = JsonText.object(text);
    } catch (IOException cut) {
      return Optional.empty();
    }
    if (fields.get("id") instanceof String id
        && fields.get("host") instanceof String host
        && fields.get("machine") instanceof String machine
        && fields.get("boot") instanceof String boot
        && fields.get("namespace") instanceof String namespace
        && fields.get("pid") instanceof Number pid
        && fields.get("started") instanceof Number started) {
      return Optional.of(
          new LeaseHolder(
              id, host, machine, boot, namespace, pid.longValue(), started.longValue()));
    }
    return Optional.empty();
  }

  /** The same process with another lease. */
  LeaseHolder withId(String other) {
    return new LeaseHolder(other, host, machine, boot, namespace, pid, started);
  }

  /** As a file holds it. */
  String text() throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("host", host);
    fields.put("machine", machine);
    fields.put("boot", boot);
    fields.put("namespace", namespace);
    fields.put("pid", pid);
    fields.put("started", started);
    return JsonText.pretty(fields);
  }

  /** States that this process holds it. */
  void hold() {
    HELD.add(id);
  }

  /** States that this process holds it no more. */
  void leave() {
    HELD.remove(id);
  }

  /** Whether it lives, as far as this machine can tell. */
  Life life() {
    LeaseHolder self = self("");
    if (boot.isEmpty() && self.boot.isEmpty() || boot.equals(self.boot)) {
      boolean sameProcesses = namespace.equals(self.namespace);
      boolean sameMachine = !boot.isEmpty() || host.equals(self.host);
      return sameProcesses && sameMachine ? lifeHere(self) : Life.UNKNOWN;
    }
    boolean machineHasStartedAnew =
        !boot.isEmpty()
            && !self.boot.isEmpty()
            && !machine.isEmpty()
            && machine.equals(self.machine)
            && host.equals(self.host);
    return machineHasStartedAnew ? Life.DEAD : Life.UNKNOWN;
  }

  private Life lifeHere(LeaseHolder self) {
    if (pid == self.pid && started == self.started) {
      return HELD.contains(id) ? Life.ALIVE : Life.DEAD;
    }
    OptionalLong found = startOf(pid);
    if (found.isPresent()) {
      return found.getAsLong() == started ? Life.ALIVE : Life.DEAD;
    }
    // Processes of other users can be hidden; the first one is another user's, or our parent.
    boolean hidden = Files.isDirectory(PROCESSES.resolve("self")) && startOf(1).isEmpty();
    return hidden ? Life.UNKNOWN : Life.DEAD;
  }

  /** When a process began; empty when there is none, or it has ended and nobody has noticed. */
  private static OptionalLong startOf(long pid) {
    if (Files.isDirectory(PROCESSES.resolve("self"))) {
      return startInTicks(PROCESSES.resolve(Long.toString(pid)).resolve("stat"));
    }
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().startInstant())
        .map(start -> OptionalLong.of(start.toEpochMilli()))
        .orElse(OptionalLong.empty());
  }

  /** From the kernel: milliseconds would move when the clock of the machine is set. */
  private static OptionalLong startInTicks(Path stat) {
    try {
      String text = new String(Files.readAllBytes(stat), StandardCharsets.ISO_8859_1);
      String[] fields = text.substring(text.lastIndexOf(')') + 1).strip().split(" ");
      boolean ended = fields[STATE].equals("Z") || fields[STATE].equals("X");
      return ended ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(fields[START_TIME]));
    } catch (IOException | RuntimeException none) {
      return OptionalLong.empty();
    }
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException unknown) {
      return "unknown";
    }
  }

  private static String line(Path file) {
    try {
      return Files.size(file) > MOST_ID_BYTES
          ? ""
          : Files.readString(file, StandardCharsets.ISO_8859_1).strip();
    } catch (IOException none) {
      return "";
    }
  }

  private static String link(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException | UnsupportedOperationException none) {
      return "";
    }
  }
}
