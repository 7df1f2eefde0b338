package org.daal4j.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.daal4j.engine.RunContext.Fence;

/**
 * The right to write to an output or work directory, which one process has at a time.
 *
 * <p>Invariants:
 *
 * <ol>
 *   <li>The holder is whom {@code driver.json} names. The file is created whole and unless it
 *       exists, and never written again.
 *   <li>It is deleted by its holder, or by the one process that has created {@code
 *       takeover-HASH.json}, with the hash of the file and its content, whose process is dead, and
 *       has then found that content still there. Ids never come again, so nobody deletes the file
 *       of another; only content that was emptied or cut off has none, and who loses a lease by
 *       that finds out by {@link #requireHeld}.
 *   <li>A process is dead when its machine says so. Of one elsewhere only {@code beat.json} tells,
 *       which a holder writes anew every five seconds: it is dead when that and the lease stay the
 *       same for three times as long by the clock of the one who watches.
 * </ol>
 *
 * <p>So neither a beat that fails nor an empty file loses the lease. A holder that stood still for
 * so long that another took over finds out by {@link #requireHeld}, which is asked before each
 * deletion and renaming. What no file system offers is to ask and to act in one: a process stopped
 * exactly between the two, for longer than three beats and on another machine, would not notice.
 *
 * <p>In a store of objects whose connector cannot create a file only if there is none ({@link
 * ObjectStrictFiles}) two processes of the same moment may both have taken it. The file names the
 * later one; the other is stopped by {@link #requireHeld}.
 */
final class RunLease implements AutoCloseable, Fence {

  /** Name of the file. */
  static final String FILE = "driver.json";

  /** Name of the file of beats. */
  static final String BEATS = "beat.json";

  private static final String TAKEOVER = "takeover-";
  private static final Pattern NAME =
      Pattern.compile(
          "beat\\.json|(?:driver|takeover-[0-9a-f-]{36})\\.json(?:\\.[0-9a-f-]{36}\\.tmp)?");

  private static final Duration BEAT = Duration.ofSeconds(5);
  private static final int MISSED_BEATS_OF_THE_DEAD = 3;
  private static final int LOOKS_PER_BEAT = 20;
  private static final int MOST_FAILED_CREATIONS = 100;
  private static final int MOST_CHANGES_OF_HANDS = 10;

  private final StrictFiles files;
  private final Path work;
  private final Path path;
  private final PlaceName name;
  private final Duration beat;
  private final LeaseHolder self;
  private final Thread beating = new Thread(this::beat, "daal4j-lease");
  private long beats;
  private long lastBeatNanos;
  private boolean open;

  private RunLease(StrictFiles files, Path work, PlaceName name, Duration beat, LeaseHolder self) {
    this.files = files;
    this.work = work;
    this.path = new Path(work, FILE);
    this.name = name;
    this.beat = beat;
    this.self = self;
  }

  /**
   * Takes the lease of a work directory, which is created unless it exists.
   *
   * @param name of the directory that it stands for, for messages
   * @throws OutputExistsException when another process has it
   */
  static RunLease take(StrictFiles files, Path work, PlaceName name) throws IOException {
    return take(files, work, name, BEAT, LeaseHolder.self(UUID.randomUUID().toString()));
  }

  /** The same, with another time between beats, and by the name of any process. */
  static RunLease take(
      StrictFiles files, Path work, PlaceName name, Duration beat, LeaseHolder self)
      throws IOException {
    RunLease lease = new RunLease(files, work, name, beat, self);
    lease.take();
    return lease;
  }

  /** Whether a file of that name can belong to a lease. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  private void take() throws IOException {
    int failed = 0;
    int changed = 0;
    while (!create()) {
      Optional<String> found = read(path);
      if (found.isPresent()) {
        if (!isAlive(path, found.get())) {
          delete(path, found.get());
        } else if (read(path).equals(found) || ++changed == MOST_CHANGES_OF_HANDS) {
          throw held(found.get());
        }
      } else if (++failed == MOST_FAILED_CREATIONS) {
        throw new IOException("cannot create " + path);
      } else {
        pause(); // given back just now
      }
    }
    synchronized (this) {
      open = true;
      lastBeatNanos = System.nanoTime();
    }
    beating.setDaemon(true);
    beating.start();
  }

  private boolean create() throws IOException {
    try {
      WorkDirectory.make(files, work);
    } catch (FileNotFoundException | UncheckedIOException gone) {
      return false; // with the lease that was given back just now
    }
    self.hold(); // before others can see the file and ask
    boolean taken = false;
    try {
      boolean created = files.createNew(path, self.text());
      if (created) {
        WorkDirectory.make(files, work); // which may have been made anew with the file
      }
      taken = created; // a file of a failed attempt is one of the dead
      return taken;
    } finally {
      if (!taken) {
        self.leave();
      }
    }
  }

  /** Deletes a file of a dead process, unless another process is at it or it is another's now. */
  private void delete(Path file, String dead) throws IOException {
    Path takeover = new Path(work, takeover(file.getName(), dead));
    LeaseHolder taker = self.withId(UUID.randomUUID().toString());
    taker.hold();
    try {
      if (files.createNew(takeover, taker.text())) {
        try {
          if (read(file).equals(Optional.of(dead))) {
            files.fileSystem.delete(file, false);
          }
        } finally {
          files.fileSystem.delete(takeover, false);
        }
        return;
      }
    } finally {
      taker.leave();
    }
    Optional<String> other = read(takeover);
    if (other.isPresent() && !isAlive(takeover, other.get())) {
      delete(takeover, other.get());
    } else {
      pause();
    }
  }

  /** Name of the file whose creator may delete a file, as long as that has some content. */
  static String takeover(String file, String content) {
    byte[] both = (file + "\n" + content).getBytes(StandardCharsets.UTF_8);
    return TAKEOVER + UUID.nameUUIDFromBytes(both) + ".json";
  }

  private Optional<String> read(Path file) throws IOException {
    return new SmallFile(files.fileSystem, file).readText();
  }

  /** Whether whoever wrote a file lives: as its machine says, or a sign in three beats. */
  private boolean isAlive(Path file, String found) throws IOException {
    LeaseHolder.Life life =
        LeaseHolder.of(found).map(LeaseHolder::life).orElse(LeaseHolder.Life.UNKNOWN);
    return life == LeaseHolder.Life.UNKNOWN
        ? showsSigns(file, found)
        : life == LeaseHolder.Life.ALIVE;
  }

  private boolean showsSigns(Path file, String found) throws IOException {
    Path beatFile = new Path(work, BEATS);
    Optional<String> before = read(beatFile);
    // Time in which nothing could be looked at, by this process or any, says nothing.
    long patience = patience().toNanos();
    long mostPerLook = beat.toNanos() / 2;
    long watched = 0;
    long lookedAt = System.nanoTime();
    while (watched < patience) {
      pause();
      Optional<String> now = read(file);
      if (now.isEmpty()) {
        return false; // given back
      }
      boolean changed = !now.get().equals(found) || !read(beatFile).equals(before);
      if (changed) {
        return true;
      }
      long lookingAt = System.nanoTime();
      watched += Math.min(mostPerLook, lookingAt - lookedAt);
      lookedAt = lookingAt;
    }
    return false;
  }

  private void pause() throws IOException {
    try {
      Thread.sleep(Math.max(1, beat.toMillis() / LOOKS_PER_BEAT));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + path, e);
    }
  }

  private Duration patience() {
    return beat.multipliedBy(MISSED_BEATS_OF_THE_DEAD);
  }

  private OutputExistsException held(String found) {
    String who =
        LeaseHolder.of(found)
            .map(holder -> "process " + holder.pid() + " on " + holder.host())
            .orElse("another process");
    return new OutputExistsException(
        name.name()
            + ": "
            + who
            + " is writing to it. Wait for its end, stop it, or name another "
            + name.option()
            + ".");
  }

  private void beat() {
    try {
      long next = beat.toMillis();
      while (true) {
        Thread.sleep(Math.max(1, next));
        next = beatOnce() ? beat.toMillis() : beat.toMillis() / LOOKS_PER_BEAT;
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns whether the beat could be written; what a lost lease means is told in the end. */
  private synchronized boolean beatOnce() {
    try {
      if (open && isHeld()) {
        new SmallFile(files.fileSystem, new Path(work, BEATS))
            .replace(JsonText.pretty(Map.of("id", self.id(), "beat", ++beats)));
        lastBeatNanos = System.nanoTime();
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private boolean isHeld() throws IOException {
    Optional<String> found = read(path);
    if (found.isEmpty()) {
      return false;
    }
    Optional<LeaseHolder> holder = LeaseHolder.of(found.get());
    // Emptied by an accident it is still ours: who sees beats has not taken over.
    return holder.isPresent()
        ? holder.get().id().equals(self.id())
        : System.nanoTime() - lastBeatNanos < beat.multipliedBy(2).toNanos();
  }

  /**
   * Makes sure that no other process has taken over.
   *
   * @throws OutputExistsException when one has
   */
  @Override
  public synchronized void requireHeld() throws IOException {
    if (!open || !isHeld()) {
      throw new OutputExistsException(
          name.name()
              + ": another process has taken over, because this one stood still for more than "
              + patience().toSeconds()
              + " seconds. What it has written so far is left to the other one.");
    }
  }

  /** Gives the lease back; does nothing when it was given back before. */
  @Override
  public synchronized void close() throws IOException {
    if (!open) {
      return;
    }
    try {
      if (isHeld()) {
        for (String name : List.of(BEATS, FILE)) {
          files.fileSystem.delete(new Path(work, name), false);
        }
      }
    } finally {
      open = false;
      self.leave();
      beating.interrupt();
    }
  }
}
