package org.daal4j.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains beside lists of bytes, through random appends, clears and copies. */
class CellsTest {

  private static final int CHAINS = 40;
  private static final int STRIDE = 3;

  private static final class Model {
    private final Cells cells;
    private final int[] chains;
    private final List<ByteArrayOutputStream> expected = new ArrayList<>();

    Model(Cells cells, int[] chains) {
      this.cells = cells;
      this.chains = chains;
    }

    static Model empty(int cellBytes) {
      Model model = new Model(new Cells(cellBytes), new int[CHAINS * STRIDE]);
      for (int i = 0; i < CHAINS; i++) {
        Arrays.fill(model.chains, i * STRIDE, i * STRIDE + Cells.BYTES, Cells.NONE);
        model.expected.add(new ByteArrayOutputStream());
      }
      return model;
    }

    Model copy() {
      Model copy = new Model(cells.copy(), chains.clone());
      for (ByteArrayOutputStream bytes : expected) {
        ByteArrayOutputStream same = new ByteArrayOutputStream();
        same.writeBytes(bytes.toByteArray());
        copy.expected.add(same);
      }
      return copy;
    }

    void change(Random random, int most) {
      int chain = random.nextInt(CHAINS);
      if (random.nextInt(8) == 0) {
        cells.clear(chains, chain * STRIDE);
        expected.get(chain).reset();
        return;
      }
      byte[] bytes = new byte[random.nextInt(most)];
      random.nextBytes(bytes);
      int from = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
      cells.append(chains, chain * STRIDE, bytes, from, bytes.length - from);
      expected.get(chain).write(bytes, from, bytes.length - from);
    }

    void check() {
      for (int i = 0; i < CHAINS; i++) {
        byte[] found = new byte[chains[i * STRIDE + Cells.BYTES]];
        cells.read(chains, i * STRIDE, found);
        assertThat(found).isEqualTo(expected.get(i).toByteArray());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 64, 256})
  void chainsHoldWhatWasAppended(int cellBytes) {
    Random random = new Random(cellBytes);
    Model one = Model.empty(cellBytes);
    List<Model> all = new ArrayList<>(List.of(one));
    for (int step = 0; step < 6_000; step++) {
      all.get(random.nextInt(all.size())).change(random, step % 100 == 0 ? 40_000 : 700);
      if (step % 2_000 == 1_000) {
        all.add(all.get(random.nextInt(all.size())).copy());
      }
    }
    all.forEach(Model::check);
  }

  @Test
  void roomThatIsLeftIsTakenAgain() {
    Cells cells = new Cells(64);
    int[] chains = {Cells.NONE, Cells.NONE, 0, Cells.NONE, Cells.NONE, 0};
    cells.append(chains, 0, new byte[3_000_000], 0, 3_000_000);
    long held = cells.heldBytes();
    assertThat(held).isBetween(3_000_000L, 5_000_000L);
    cells.clear(chains, 0);
    assertThat(cells.usedBytes()).isZero();
    cells.append(chains, 3, new byte[2_900_000], 0, 2_900_000);
    assertThat(cells.heldBytes()).isEqualTo(held);
  }

  @Test
  void pagesThatAreLeftToACopyAreHeldByItAlone() {
    Cells cells = new Cells(64);
    int[] chain = {Cells.NONE, Cells.NONE, 0};
    cells.append(chain, 0, new byte[5_000_000], 0, 5_000_000);
    long held = cells.heldBytes();
    Cells copy = cells.copy();
    assertThat(cells.heldBytes()).isZero();
    assertThat(copy.heldBytes()).isEqualTo(held);
    cells.append(chain.clone(), 0, new byte[10], 0, 10);
    assertThat(cells.heldBytes()).isBetween(1L, 2L << 20);
  }
}
