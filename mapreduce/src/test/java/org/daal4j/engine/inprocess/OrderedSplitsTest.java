package org.daal4j.engine.inprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.RowBlock;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassResult;
import org.daal4j.engine.RecordRows;
import org.daal4j.engine.SplitError;
import org.daal4j.input.RowsSplit;
import org.daal4j.table.ReadCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OrderedSplitsTest {

  private final Pass<RecordRows.Rows> pass = new Pass<>(new RecordRows(), null, 0);

  @Test
  void mergesInInputOrderWhicheverSplitIsDoneFirst() throws Exception {
    for (int splits : new int[] {1, 2, 64, 65, 300}) {
      Random random = new Random(splits);
      OrderedSplits<RecordRows.Rows> ordered = new OrderedSplits<>(pass, splits, 20, 20);
      PassResult<RecordRows.Rows> result =
          run(
              ordered,
              5,
              splits,
              split -> {
                pause(random.nextInt(3));
                return resultOf(split);
              });
      assertThat(new RecordRows().finish(result.partial()))
          .isEqualTo(IntStream.range(0, splits).mapToObj(i -> "? " + (double) i).toList());
      assertThat(result.splits()).isEqualTo(splits);
      assertThat(result.rows()).isEqualTo(splits);
    }
  }

  @Test
  void noSplitStartsFarAheadOfTheMergedOnes() throws Exception {
    int window = 8;
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger begunWhileFirstRan = new AtomicInteger();
    OrderedSplits<RecordRows.Rows> ordered = new OrderedSplits<>(pass, 100, window, window);
    run(
        ordered,
        4,
        100,
        split -> {
          begun.incrementAndGet();
          if (split.ordinal() == 0) {
            // Long enough for the other threads to run through all splits, were they let.
            pause(300);
            begunWhileFirstRan.set(begun.get());
          }
          return resultOf(split);
        });
    assertThat(begunWhileFirstRan.get()).isLessThanOrEqualTo(window);
    assertThat(begun.get()).isEqualTo(100);
  }

  @Test
  void splitsWithoutRowsDoNotHoldOthersUp() throws Exception {
    // Of every 12 splits the first has rows, as of a file whose row groups are larger than splits.
    int window = 4;
    int reach = 61;
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger begunWhileFirstRan = new AtomicInteger();
    OrderedSplits<RecordRows.Rows> ordered = new OrderedSplits<>(pass, 120, window, reach);
    PassResult<RecordRows.Rows> result =
        run(
            ordered,
            2,
            120,
            split -> {
              begun.incrementAndGet();
              if (split.ordinal() == 0) {
                pause(300);
                begunWhileFirstRan.set(begun.get());
              }
              return split.ordinal() % 12 == 0 ? resultOf(split) : withoutRows();
            });
    // Splits 0, 12, 24 and 36 are the window.
    assertThat(begunWhileFirstRan.get()).isEqualTo(37);
    assertThat(result.rows()).isEqualTo(10);
    assertThat(result.splits()).isEqualTo(120);
  }

  @Test
  void thereAreNotAnyNumberOfSplitsWithoutRowsAhead() throws Exception {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger begunWhileFirstRan = new AtomicInteger();
    OrderedSplits<RecordRows.Rows> ordered = new OrderedSplits<>(pass, 200, 4, 61);
    run(
        ordered,
        2,
        200,
        split -> {
          begun.incrementAndGet();
          if (split.ordinal() == 0) {
            pause(300);
            begunWhileFirstRan.set(begun.get());
            return resultOf(split);
          }
          return withoutRows();
        });
    assertThat(begunWhileFirstRan.get()).isEqualTo(61);
    assertThat(begun.get()).isEqualTo(200);
  }

  @Test
  void theFirstBadSplitInInputOrderDecidesAndEndsThePass() throws Exception {
    AtomicInteger begun = new AtomicInteger();
    OrderedSplits<RecordRows.Rows> ordered = new OrderedSplits<>(pass, 1_000, 20, 20);
    PassResult<RecordRows.Rows> result =
        run(
            ordered,
            4,
            1_000,
            split -> {
              begun.incrementAndGet();
              if (split.ordinal() == 5) {
                pause(100);
              }
              return split.ordinal() == 5 || split.ordinal() == 6 ? bad(split) : resultOf(split);
            });
    assertThat(result.error().text()).isEqualTo("split 5");
    assertThat(begun.get()).isLessThan(100);
  }

  @Test
  void aFailureEndsThePassAndIsTold() {
    OrderedSplits<RecordRows.Rows> ordered = new OrderedSplits<>(pass, 1_000, 20, 20);
    assertThatThrownBy(
            () ->
                run(
                    ordered,
                    4,
                    1_000,
                    split -> {
                      if (split.ordinal() == 7) {
                        throw new OutOfMemoryError("Java heap space");
                      }
                      return resultOf(split);
                    }))
        .isInstanceOf(PassFailedException.class)
        .hasMessageContaining("out of memory");
  }

  @Test
  void stoppingEndsThePass() {
    OrderedSplits<RecordRows.Rows> ordered = new OrderedSplits<>(pass, 1_000_000, 20, 20);
    assertThatThrownBy(
            () ->
                run(
                    ordered,
                    2,
                    1_000_000,
                    split -> {
                      if (split.ordinal() == 50) {
                        ordered.stop();
                      }
                      ordered.checkGoingOn();
                      return resultOf(split);
                    }))
        .isInstanceOf(PassFailedException.class);
  }

  private PassResult<RecordRows.Rows> run(
      OrderedSplits<RecordRows.Rows> ordered,
      int threads,
      int splits,
      OrderedSplits.Work<RecordRows.Rows> work)
      throws IOException, InterruptedException {
    List<RowsSplit> plan =
        IntStream.range(0, splits)
            .mapToObj(i -> new RowsSplit(i, RowBlock.UNCOUNTED, List.of(), List.of()))
            .toList();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread worker = new Thread(() -> ordered.work(plan, work));
      worker.start();
      workers.add(worker);
    }
    boolean over = false;
    while (!over) {
      over = ordered.await(1_000);
    }
    for (Thread worker : workers) {
      worker.join();
    }
    return ordered.result();
  }

  private PassResult<RecordRows.Rows> resultOf(RowsSplit split) {
    PassResult<RecordRows.Rows> result = pass.newResult();
    result.partial().add(DenseRows.of(new double[] {split.ordinal()}));
    ReadCounts counts = new ReadCounts();
    counts.rows = 1;
    result.endSplit(counts, List.of());
    return result;
  }

  private PassResult<RecordRows.Rows> withoutRows() {
    PassResult<RecordRows.Rows> result = pass.newResult();
    result.endSplit(new ReadCounts(), List.of());
    return result;
  }

  private PassResult<RecordRows.Rows> bad(RowsSplit split) {
    PassResult<RecordRows.Rows> result = pass.newResult();
    result.endSplit(SplitError.of(new BadInputException("split " + split.ordinal())));
    return result;
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
