package org.daal4j.group;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.daal4j.model.Model;

/**
 * Fits the groups of a model and writes their lines, some groups at a time and on all processors;
 * gives them in the order of the groups, whichever are done first. Few wait at a time.
 *
 * @param <M> the model of a group
 */
final class GroupChunks<M extends Model> implements AutoCloseable {

  /** Enough for a thread to be busy for some milliseconds. */
  private static final int MOST_GROUPS = 256;

  /** As many groups as have lines of about so many bytes are at work at a time, in each thread. */
  private static final long CHUNK_BYTES = 4L << 20;

  private final GroupedModel<M> model;
  private final Set<String> files;
  private final UnaryOperator<String> words;
  private final int threads = Runtime.getRuntime().availableProcessors();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(threads, GroupChunks::daemon);
  private final ThreadLocal<GroupSource<M>> sources;
  private final Deque<Future<GroupLines<M>>> waiting = new ArrayDeque<>();
  private final Queue<GroupLines<M>> spare = new ConcurrentLinkedQueue<>();
  private GroupLines<M> given; // the last lines that were given; null before
  private int next; // group that is not given to a thread yet
  private int groups = 1; // of the next chunk
  private long largest = 1; // bytes of the lines of a group, in the chunk where they are most

  /**
   * Of all groups of a model.
   *
   * @param files names of the tables that they have lines in
   * @param words puts the settings of sentences in words
   */
  GroupChunks(GroupedModel<M> model, Set<String> files, UnaryOperator<String> words) {
    this.model = model;
    this.files = files;
    this.words = words;
    this.sources = ThreadLocal.withInitial(model::another);
  }

  private static Thread daemon(Runnable body) {
    Thread thread = new Thread(body, "daal4j-groups");
    thread.setDaemon(true);
    return thread;
  }

  /** The lines of the next groups, which end those that were given before; null after the last. */
  GroupLines<M> next() throws IOException {
    if (given != null) {
      spare.add(given);
      given = null;
    }
    while (next < model.size() && waiting.size() < 2 * threads) {
      int from = next;
      next = Math.min(model.size(), from + groups);
      int to = next;
      waiting.add(workers.submit(() -> lines(from, to)));
    }
    Future<GroupLines<M>> first = waiting.poll();
    if (first == null) {
      return null;
    }
    GroupLines<M> lines = result(first);
    largest = Math.max(largest, lines.bytes() / Math.max(1, lines.fitted().size()));
    groups = (int) Math.max(1, Math.min(Math.min(MOST_GROUPS, 2L * groups), CHUNK_BYTES / largest));
    given = lines;
    return lines;
  }

  private GroupLines<M> lines(int from, int to) throws IOException {
    GroupLines<M> used = spare.poll();
    GroupLines<M> lines = used == null ? new GroupLines<>(files, words) : used;
    lines.clear();
    for (int place = from; place < to; place++) {
      lines.add(sources.get().fitted(place));
    }
    lines.finish();
    return lines;
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted at groups").initCause(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Ends the threads, also those that are at work. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
