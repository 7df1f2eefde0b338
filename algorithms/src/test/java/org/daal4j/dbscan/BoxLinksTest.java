package org.daal4j.dbscan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxLinksTest {

  private final BoxLinks links = new BoxLinks(new double[] {0, 0}, 1);

  @Test
  void ofRowsInOneCellTheLeastNumberIsKept() {
    links.add(0, 1, new double[] {0.1, 0.1, 0.2, 0.2}, 0, 7, 70);
    links.add(0, 1, new double[] {0.1, 0.1, 0.2, 0.2}, 2, 5, 50);
    links.add(0, 1, new double[] {9, 9}, 0, 6, 60);
    // 7 was the least for a while, which does no harm; the other box has 5, too
    assertThat(links.rows()).containsEntry(5L, 50).containsEntry(6L, 60);
  }

  @Test
  void boxesThatSeeDifferentRowsOfACellEachHaveTheirs() {
    double[] row = {0.1, 0.1};
    links.add(0, 1, row, 0, 1, 10);
    links.add(0, 1, row, 0, 5, 50);
    links.add(0, 2, row, 0, 5, 50);
    links.add(3, 1, row, 0, 8, 80);
    assertThat(links.rows()).containsOnlyKeys(1L, 5L, 8L);
  }

  @Test
  void whereCellsCannotBeToldApartEachRowIsALink() {
    double[] row = {1e12, 0};
    links.add(0, 1, row, 0, 1, 10);
    links.add(0, 1, row, 0, 5, 50);
    assertThat(links.rows()).containsOnlyKeys(1L, 5L);
  }
}
