package org.daal4j.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.Packed;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Portable;
import org.daal4j.core.UsageException;
import org.daal4j.model.Table;
import org.daal4j.moments.MeasureMoments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedPassesTest {

  private static final int COLUMNS = 3;

  private final Table table = MemoryEngine.table(FoldListTest.rows(100, COLUMNS));

  /** What a driver has counted, to be saved. */
  private static final class Count implements Portable {
    private int passes;

    @Override
    public void write(DataOutput out) throws IOException {
      out.writeInt(passes);
    }

    @Override
    public void read(DataInput in) throws IOException {
      passes = in.readInt();
    }
  }

  /** Packs, then folds so many times, saving its count after each pass. */
  private Driver<List<Object>> driver(int folds) {
    return (engine, checkpoint) -> {
      Packed<?> packed = engine.pack(table, new MeasureMoments(COLUMNS));
      Count count = new Count();
      checkpoint.restore(count);
      List<Object> found = new ArrayList<>();
      while (count.passes < folds) {
        found.add(engine.fold(packed.rows(), new MeasureMoments(COLUMNS)));
        count.passes++;
        checkpoint.save(count);
      }
      found.add(engine.read(packed.rows(), folds, 1).row(0));
      engine.release(packed.rows());
      return found;
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void aPassServesAllAndTheLongestDriverCountsThem(int drivers) throws IOException {
    MemoryEngine engine = new MemoryEngine(3);
    SharedPasses<List<Object>> shared = new SharedPasses<>(engine, Checkpoint.NONE);
    for (int i = 0; i < drivers; i++) {
      shared.add("driver " + i, driver(i + 1));
    }
    List<List<Object>> found = shared.run();
    assertThat(shared.passes()).isEqualTo(1 + drivers).isEqualTo(engine.summary().passes());
    for (int i = 0; i < drivers; i++) {
      MemoryEngine own = new MemoryEngine(3);
      assertThat(found.get(i))
          .usingRecursiveComparison()
          .isEqualTo(driver(i + 1).run(own, Checkpoint.NONE));
    }
  }

  /** The second fails later by the clock, and is before the third in order. */
  @Test
  void ofSeveralFailuresTheFirstInOrderIsHeard() {
    MemoryEngine engine = new MemoryEngine(1);
    SharedPasses<List<Object>> shared = new SharedPasses<>(engine, Checkpoint.NONE);
    CountDownLatch thirdHasFailed = new CountDownLatch(1);
    shared.add("first", driver(5));
    shared.add(
        "second",
        (own, checkpoint) -> {
          awaitQuietly(thirdHasFailed);
          throw new BadInputException("of the second");
        });
    shared.add(
        "third",
        (own, checkpoint) -> {
          thirdHasFailed.countDown();
          throw new UsageException("of the third");
        });
    assertThatThrownBy(shared::run)
        .isInstanceOf(BadInputException.class)
        .hasMessage("of the second");
    assertThat(engine.summary().passes()).isZero();
  }

  @Test
  void whatFailsBetweenPassesEndsAllBeforeTheNextOne() {
    MemoryEngine engine = new MemoryEngine(1);
    SharedPasses<List<Object>> shared = new SharedPasses<>(engine, Checkpoint.NONE);
    shared.add("first", driver(5));
    shared.add(
        "second",
        (own, checkpoint) -> {
          driver(1).run(own, checkpoint);
          throw new IllegalStateException("a fault of the program");
        });
    assertThatThrownBy(shared::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a fault of the program");
    assertThat(engine.summary().passes()).isEqualTo(2);
  }

  @Test
  void aPassThatFailsFailsForAll() {
    MemoryEngine engine = new MemoryEngine(1).failAfter(2);
    SharedPasses<List<Object>> shared = new SharedPasses<>(engine, Checkpoint.NONE);
    shared.add("first", driver(5));
    shared.add("second", driver(1));
    assertThatThrownBy(shared::run).isInstanceOf(PassFailedException.class);
  }

  @Test
  void foldsOfDifferentTablesHavePassesOfTheirOwn() throws IOException {
    MemoryEngine engine = new MemoryEngine(2);
    Table other = MemoryEngine.table(FoldListTest.rows(50, COLUMNS));
    SharedPasses<Object> shared = new SharedPasses<>(engine, Checkpoint.NONE);
    shared.add("first", (own, states) -> own.fold(table, new MeasureMoments(COLUMNS)));
    shared.add("other", (own, states) -> own.fold(other, new MeasureMoments(COLUMNS)));
    shared.add("again", (own, states) -> own.fold(table, new MeasureMoments(COLUMNS)));
    List<Object> found = shared.run();
    assertThat(shared.passes()).isEqualTo(2);
    assertThat(found.get(0)).isEqualTo(found.get(2)).isNotEqualTo(found.get(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void statesOfAllAreInOneCheckpoint(int failAfter) throws IOException {
    KeptState kept = new KeptState();
    SharedPasses<List<Object>> broken =
        new SharedPasses<>(new MemoryEngine(1).failAfter(failAfter), kept);
    broken.add("long", driver(4));
    broken.add("short", driver(2));
    assertThatThrownBy(broken::run).isInstanceOf(PassFailedException.class);
    MemoryEngine engine = new MemoryEngine(1);
    SharedPasses<List<Object>> resumed = new SharedPasses<>(engine, kept);
    resumed.add("long", driver(4));
    resumed.add("short", driver(2));
    List<List<Object>> found = resumed.run();
    int done = failAfter - 1;
    assertThat(found.get(0)).hasSize(4 - done + 1);
    assertThat(found.get(1)).hasSize(Math.max(0, 2 - done) + 1);
    assertThat(resumed.passes()).isEqualTo(1 + 4);
    assertThat(engine.summary().passes()).isEqualTo(1 + 4 - done);
  }

  @Test
  void rowsAreFreedWhenTheLastDriverHasReleasedThem() {
    PackedRows packed = new PackedRows();
    packed.give(table);
    packed.give(table);
    assertThat(packed.takeBack(table)).isFalse();
    assertThat(packed.takeBack(table)).isTrue();
  }

  @Test
  void anInterruptBetweenPassesEndsAll() throws Exception {
    CountDownLatch asleep = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    SharedPasses<Object> shared = new SharedPasses<>(new MemoryEngine(1), Checkpoint.NONE);
    shared.add("waits", (own, checkpoint) -> own.fold(table, new MeasureMoments(COLUMNS)));
    shared.add(
        "computes",
        (own, checkpoint) -> {
          asleep.countDown();
          awaitQuietly(never);
          return own.fold(table, new MeasureMoments(COLUMNS));
        });
    List<Throwable> thrown = new ArrayList<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                shared.run();
              } catch (IOException | RuntimeException e) {
                thrown.add(e);
              }
            });
    caller.start();
    asleep.await();
    caller.interrupt();
    never.countDown();
    caller.join(10_000);
    assertThat(thrown).hasSize(1);
    assertThat(thrown.get(0)).isInstanceOf(InterruptedIOException.class);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A driver sees no more of an engine than it may. */
  @Test
  void closingIsNotADriversBusiness() throws IOException {
    MemoryEngine engine = new MemoryEngine(1);
    SharedPasses<Integer> shared = new SharedPasses<>(engine, Checkpoint.NONE);
    shared.add(
        "closes",
        (own, checkpoint) -> {
          own.close();
          own.fold(table, new MeasureMoments(COLUMNS));
          return own.summary().passes();
        });
    assertThat(shared.run()).containsExactly(1);
  }
}
