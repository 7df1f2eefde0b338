package org.daal4j.dbscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighbourListTest {

  private static final double NONE = Double.POSITIVE_INFINITY;

  private record Neighbour(double distance, double weight) {}

  @Test
  void theDistanceIsThatOfTheDefinitionInAnyOrder() throws Exception {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      long enough = 1 + random.nextInt(12);
      int limit = 10 + random.nextInt(20);
      List<Neighbour> all = neighbours(random);
      double expected = distance(all, enough, limit);

      for (int order = 0; order < 4; order++) {
        Collections.shuffle(all, random);
        int cut = random.nextInt(all.size() + 1);
        NeighbourList list = list(all.subList(0, cut), enough, limit);
        list.merge(list(all.subList(cut, all.size()), enough, limit));

        assertThat(list.squaredDistance()).as("seed %d", seed).isEqualTo(expected);
        assertThat(received(list, enough, limit).squaredDistance()).isEqualTo(expected);
      }
    }
  }

  /** Nearest first, of equal ones the heaviest; up to the limit; an exact sum. */
  private static double distance(List<Neighbour> all, long enough, int limit) {
    List<Neighbour> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparingDouble(Neighbour::distance)
            .thenComparing(Comparator.comparingDouble(Neighbour::weight).reversed()));
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < Math.min(limit, sorted.size()); i++) {
      sum = sum.add(new BigDecimal(sorted.get(i).weight()));
      if (sum.compareTo(BigDecimal.valueOf(enough)) >= 0) {
        return sorted.get(i).distance();
      }
    }
    return NONE;
  }

  /** With ties, and weights that are whole, 0.1, of any size, or nothing. */
  private static List<Neighbour> neighbours(Random random) {
    int kind = random.nextInt(5);
    List<Neighbour> all = new ArrayList<>();
    int count = random.nextInt(120);
    for (int i = 0; i < count; i++) {
      double weight =
          switch (kind) {
            case 0 -> 1;
            case 1 -> random.nextInt(4);
            case 2 -> 0.1;
            case 3 -> random.nextDouble();
            default -> Math.pow(10, random.nextInt(40) - 20) * random.nextInt(3);
          };
      all.add(
          new Neighbour(random.nextBoolean() ? random.nextInt(9) : random.nextDouble(), weight));
    }
    return all;
  }

  private static NeighbourList list(List<Neighbour> neighbours, long enough, int limit) {
    NeighbourList list = new NeighbourList(NONE, enough, limit);
    for (Neighbour neighbour : neighbours) {
      if (neighbour.distance() < list.bound()) {
        list.add(neighbour.distance(), neighbour.weight());
      }
    }
    return list;
  }

  private static NeighbourList received(NeighbourList list, long enough, int limit)
      throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    list.write(new DataOutputStream(bytes));
    NeighbourList received = new NeighbourList(NONE, enough, limit);
    received.add(3, 2);
    received.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    return received;
  }

  @Test
  void whatIsFartherThanKnownToBeEnoughDoesNotMatter() {
    NeighbourList list = new NeighbourList(4, 2, 10);

    assertThat(list.bound()).isEqualTo(Math.nextUp(4.0));
    list.add(4, 1);
    list.add(1, 1);
    assertThat(list.squaredDistance()).isEqualTo(4);
    assertThat(list.bound()).isEqualTo(4);
  }

  /** A heavier row at the distance of the last takes its place. */
  @Test
  void whereThereIsNoRoomForMoreTheHeaviestOfEqualDistanceStay() {
    Neighbour near = new Neighbour(1, 0.5);
    Neighbour light = new Neighbour(3, 0.25);
    Neighbour heavy = new Neighbour(3, 1.5);

    assertThat(list(List.of(near, light, heavy), 2, 2).squaredDistance()).isEqualTo(3);
    assertThat(list(List.of(heavy, light, near), 2, 2).squaredDistance()).isEqualTo(3);
    assertThat(list(List.of(near, light, light, light), 2, 2).squaredDistance()).isEqualTo(NONE);
  }

  /** 2 - 2^-133 in all, which is 2 in two doubles. */
  @Test
  void weightsThatLackNextToNothingAreNotEnough() {
    List<Neighbour> rows =
        List.of(
            new Neighbour(1, 1),
            new Neighbour(2, 0x1p-54),
            new Neighbour(3, 0x1p-80 - 0x1p-133),
            new Neighbour(4, 1 - 0x1p-53),
            new Neighbour(5, 0x1p-54 - 0x1p-80),
            new Neighbour(6, 1));

    assertThat(list(rows, 2, 10).squaredDistance()).isEqualTo(6);
    assertThat(list(rows.subList(0, 5), 2, 10).squaredDistance()).isEqualTo(NONE);
  }
}
