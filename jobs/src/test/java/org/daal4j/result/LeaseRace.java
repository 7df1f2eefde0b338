package org.daal4j.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Two processes that want the same lease at the same moment, many times. */
public final class LeaseRace implements AutoCloseable {

  /** What the two find, and as whom they come. */
  private enum Found {
    NOTHING("here"),
    DEAD_HERE("here"),
    DEAD_WHILE_IT_TOOK_OVER("here"),
    GIVEN_BACK_AND_TAKEN("here"),
    NOTHING_BY_STRANGERS("elsewhere"),
    DEAD_ELSEWHERE("here"),
    EMPTY("elsewhere"),
    CUT_OFF("here");

    private final String where;

    Found(String where) {
      this.where = where;
    }
  }

  private final FileSystem fileSystem;
  private final int beatMillis;
  private final Path directory;
  private final List<Process> racers = new ArrayList<>();

  /**
   * Starts the two.
   *
   * @param beatMillis time between two beats; who shows none in three is taken for dead
   * @param directory where the leases are
   * @param settings files of settings for them
   */
  public LeaseRace(FileSystem fileSystem, int beatMillis, Path directory, String... settings)
      throws IOException {
    this.fileSystem = fileSystem;
    this.beatMillis = beatMillis;
    this.directory = directory;
    List<String> command = new ArrayList<>();
    command.add(java.nio.file.Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(Arrays.asList(System.getProperty("hadoop.jvm.options", "").split(" +")));
    command.removeIf(String::isBlank);
    command.addAll(
        List.of(
            "-Xmx128m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            LeaseRacer.class.getName()));
    command.addAll(Arrays.asList(settings));
    for (int i = 0; i < 2; i++) {
      racers.add(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }
  }

  /** Makes the two of a race. */
  @FunctionalInterface
  public interface Opening {
    LeaseRace open(int pair) throws IOException;
  }

  /**
   * Races with so many pairs beside each other, in so many rounds each: some rounds do little but
   * wait.
   */
  public static void beside(int pairs, int rounds, Opening opening) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(pairs);
    try {
      List<Future<?>> races = new ArrayList<>();
      for (int pair = 0; pair < pairs; pair++) {
        int number = pair;
        races.add(
            threads.submit(
                () -> {
                  try (LeaseRace race = opening.open(number)) {
                    race.run(rounds);
                  }
                  return null;
                }));
      }
      for (Future<?> race : races) {
        race.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Races so many times; each time one of the two must hold the lease, and not the other. */
  public void run(int rounds) throws IOException {
    for (int round = 0; round < rounds; round++) {
      // Those that have to be watched take a second, the others some milliseconds.
      int kind = round % 20 < 16 ? round % 4 : 4 + round % 4;
      Found found = Found.values()[kind];
      Path work = new Path(directory, "round-" + round + "/_work");
      prepare(found, work);
      int winner = race(found, work, round);
      if (found == Found.GIVEN_BACK_AND_TAKEN) {
        // The one that waits may come at any moment of the other's leaving.
        tell(winner, "release");
        tell(1 - winner, take(found, work));
        assertThat(heard(winner)).isEqualTo("yes");
        String other = heard(1 - winner);
        if (other.equals("yes")) {
          giveBack(1 - winner);
        } else { // it came before
          assertThat(other).startsWith("no: out: ").contains(" is writing to it.");
        }
      } else {
        giveBack(winner);
      }
      assertThat(fileSystem.listStatus(work)).as("round %d", round).isEmpty();
    }
  }

  private void giveBack(int racer) throws IOException {
    tell(racer, "check");
    assertThat(heard(racer)).isEqualTo("yes");
    tell(racer, "release");
    assertThat(heard(racer)).isEqualTo("yes");
  }

  private int race(Found found, Path work, int round) throws IOException {
    for (int racer = 0; racer < 2; racer++) {
      tell(racer, take(found, work));
    }
    List<String> answers = List.of(heard(0), heard(1));
    assertThat(answers).as("round %d: %s", round, found).containsOnlyOnce("yes");
    int winner = answers.indexOf("yes");
    assertThat(answers.get(1 - winner)).startsWith("no: out: ").contains(" is writing to it.");
    tell(winner, "check");
    assertThat(heard(winner)).isEqualTo("yes");
    return winner;
  }

  private String take(Found found, Path work) {
    return "take " + work + " " + beatMillis + " " + found.where;
  }

  private void prepare(Found found, Path work) throws IOException {
    LeaseHolder self = LeaseHolder.self(UUID.randomUUID().toString());
    String dead = // no lease of this process has that id
        new LeaseHolder(
                self.id(),
                self.host(),
                self.machine(),
                self.boot(),
                self.namespace(),
                Integer.MAX_VALUE,
                7)
            .text();
    switch (found) {
      case DEAD_HERE -> write(work, RunLease.FILE, dead);
      case DEAD_WHILE_IT_TOOK_OVER -> {
        write(work, RunLease.FILE, dead);
        write(work, RunLease.takeover(RunLease.FILE, dead), dead);
      }
      case DEAD_ELSEWHERE ->
          write(
              work,
              RunLease.FILE,
              new LeaseHolder(self.id(), "elsewhere", "", "boot", "", 1, 1).text());
      case EMPTY -> write(work, RunLease.FILE, "");
      case CUT_OFF -> write(work, RunLease.FILE, dead.substring(0, dead.length() / 2));
      default -> {}
    }
  }

  private void write(Path work, String name, String text) throws IOException {
    try (FSDataOutputStream out = fileSystem.create(new Path(work, name), true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void tell(int racer, String line) throws IOException {
    OutputStream out = racers.get(racer).getOutputStream();
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private String heard(int racer) throws IOException {
    // Unbuffered beyond the line: the next one is read by another reader.
    StringBuilder line = new StringBuilder();
    for (int next = racers.get(racer).getInputStream().read();
        next != '\n';
        next = racers.get(racer).getInputStream().read()) {
      assertThat(next).as("racer %d has ended", racer).isNotNegative();
      line.append((char) next);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    for (Process racer : racers) {
      racer.getOutputStream().close(); // the sign to end
    }
    for (Process racer : racers) {
      try {
        if (!racer.waitFor(30, TimeUnit.SECONDS)) {
          racer.destroyForcibly();
        }
      } catch (InterruptedException e) {
        racers.forEach(Process::destroyForcibly);
        throw (IOException) new InterruptedIOException("the racers were ended").initCause(e);
      }
    }
  }
}
