package org.daal4j.tsqr;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;
import org.daal4j.linalg.LinearAlgebra;
import org.daal4j.linalg.ThinQr;

/**
 * Writes the rows of the orthogonal factor. A split is read twice: first for the R factors of its
 * blocks, which give for each block the small matrix that leads from its own Q to the whole one;
 * then each block is factored once more, and its Q multiplied by that matrix.
 */
public final class OrthogonalRows implements RowMap {

  private static final int MOST = 1 << 28; // numbers of a matrix that is read

  private final String letter; // what the columns are called, before their number
  private final int p;
  private final int columns;
  private final Map<Integer, Integer> ranks; // of the splits that have rows
  private final Map<Integer, double[]> slices; // double[rank, columns] of each

  /** Reads what {@link #write} has written. */
  public OrthogonalRows(DataInput in) throws IOException {
    letter = in.readUTF();
    p = in.readInt();
    columns = in.readInt();
    int count = NumberArrays.count(in, Integer.MAX_VALUE, "splits");
    ranks = new TreeMap<>();
    slices = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      int split = in.readInt();
      int rank = NumberArrays.count(in, MOST / Math.max(1, columns), "rows of an R factor");
      ranks.put(split, rank);
      slices.put(split, NumberArrays.read(in, rank * columns));
    }
  }

  OrthogonalRows(
      String letter,
      int p,
      int columns,
      Map<Integer, Integer> ranks,
      Map<Integer, double[]> slices) {
    this.letter = letter;
    this.p = p;
    this.columns = columns;
    this.ranks = new TreeMap<>(ranks);
    this.slices = slices;
  }

  @Override
  public boolean looksAhead() {
    return true;
  }

  @Override
  public Function open(int split) {
    return new OfSplit(split);
  }

  /** The work on one split. */
  private final class OfSplit implements Function {
    private final int split;
    private SplitFactor factor = new SplitFactor(p);
    private List<double[]> ways; // double[rank of a block, columns]
    private int next;

    OfSplit(int split) {
      this.split = split;
    }

    @Override
    public void look(RowBlock rows) {
      factor.add((DenseRows) rows);
    }

    @Override
    public void apply(RowBlock rows, RowWriter lines) throws IOException {
      if (ways == null) {
        ways = findWays();
      }
      DenseRows block = (DenseRows) rows;
      ThinQr own = ThinQr.of(SplitFactor.matrix(block), block.rows(), p, true);
      double[] found = new double[block.rows() * columns];
      LinearAlgebra.blas()
          .dgemm(
              "N",
              "N",
              block.rows(),
              columns,
              own.rank(),
              1,
              own.q(),
              block.rows(),
              ways.get(next),
              own.rank(),
              0,
              found,
              block.rows());
      next++;
      for (int row = 0; row < block.rows(); row++) {
        for (int j = 0; j < columns; j++) {
          lines.number(found[row + j * block.rows()] + 0.0); // no negative zero
        }
        lines.endRow();
      }
    }

    private List<double[]> findWays() {
      ThinQr stack = factor.stack(true);
      int rows = stack.rows();
      double[] all = new double[rows * columns];
      LinearAlgebra.blas()
          .dgemm(
              "N",
              "N",
              rows,
              columns,
              stack.rank(),
              1,
              stack.q(),
              rows,
              slices.get(split),
              stack.rank(),
              0,
              all,
              rows);
      List<double[]> found = new ArrayList<>();
      int from = 0;
      for (int block = 0; block < factor.blocks(); block++) {
        int rank = factor.rank(block);
        double[] way = new double[rank * columns];
        for (int j = 0; j < columns; j++) {
          System.arraycopy(all, from + j * rows, way, j * rank, rank);
        }
        found.add(way);
        from += rank;
      }
      factor = null;
      return found;
    }
  }

  @Override
  public List<RowColumn> columns() {
    return IntStream.rangeClosed(1, columns).mapToObj(i -> RowColumn.number(letter + i)).toList();
  }

  @Override
  public String title() {
    return "orthogonal factor";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeUTF(letter);
    out.writeInt(p);
    out.writeInt(columns);
    out.writeInt(ranks.size());
    for (Map.Entry<Integer, Integer> split : ranks.entrySet()) {
      out.writeInt(split.getKey());
      out.writeInt(split.getValue());
      NumberArrays.write(out, slices.get(split.getKey()));
    }
  }
}
