package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;

/**
 * Summarises rows of p features, weight w and class y by the log likelihood at some coefficients b
 * of the classes but the first: Σ w log p_y, its gradient Σ w(y_k - p_k)z and the Hessian of its
 * negative, Σ w p_k(δ_kl - p_l)zzᵀ, z being the q terms of a row ({@link RowBasis}).
 *
 * <p>State: how many rows count and how many are not given their class, one sum and {@code
 * double[(K - 1)q]} in twice the digits, and {@link HessianBlocks}. Add: panels of rows; the linear
 * predictors are products of terms and coefficients, a block of the Hessian is the product of the
 * panel, each row times the root of its weight, with itself: q² flops a row and pair of classes. Of
 * sparse rows, where 0 is 0 as a term, the pairs of stored numbers only. Merge: additions.
 *
 * <p>Empty: zeros. Rows of weight 0 change nothing, whatever class they have. Predictors beyond the
 * range of a double make the sums NaN; who takes steps takes a shorter one then. 8 bytes a number
 * of the state, and a panel.
 *
 * <p>Accuracy: sums of n terms of one sign in doubles, by panels; the gradient, whose terms cancel
 * at the solution, adds panels exactly. Pinned by {@code LogisticOracleTest}. Source: McCullagh and
 * Nelder 1989, chapters 4 and 5, doi:10.1007/978-1-4899-3242-6.
 */
public final class LikelihoodSums implements Partial<LikelihoodSums> {

  private final ModelPoint point; // shared, not changed
  private final CarriedSums loss = new CarriedSums(1);
  private final CarriedSums gradient;
  private final HessianBlocks hessian;
  private long rows;
  private long misfits;
  private long strangers;
  private DensePanel panel; // with rows not yet in the sums; null when there are none
  private SparsePanel sparse; // the same

  LikelihoodSums(ModelPoint point) {
    this.point = point;
    int q = point.basis().terms();
    this.gradient = new CarriedSums((point.classes() - 1) * q);
    this.hessian = new HessianBlocks(point.classes(), q);
  }

  /** Bytes of the state. */
  static long bytes(int classes, int terms) {
    long numbers = HessianBlocks.size(classes, terms) + 2L * (classes - 1) * terms + 4;
    return Double.BYTES * numbers;
  }

  /** Bytes beside it while rows are added. */
  static long scratch(int classes, int terms) {
    return DensePanel.bytes(classes, terms) + SparsePanel.bytes(classes);
  }

  @Override
  public void add(RowBlock block) {
    if (block.columns() != point.columns()) {
      throw new IllegalArgumentException(
          "rows of "
              + block.columns()
              + " columns, the last a code, in a summary of "
              + point.columns()
              + " columns");
    }
    if (block instanceof DenseRows dense) {
      addDense(dense);
    } else {
      addSparse((SparseRows) block);
    }
  }

  private void addDense(DenseRows block) {
    double[] values = block.values();
    int columns = block.columns();
    for (int row = 0; row < block.rows(); row++) {
      double weight = block.weight(row);
      if (weight > 0) {
        int from = row * columns;
        int label = point.classOf(values[from + columns - 1]);
        if (label < 0) {
          strangers++;
        } else {
          panel().add(values, from, label, weight);
        }
      }
    }
  }

  private void addSparse(SparseRows block) {
    for (int row = 0; row < block.rows(); row++) {
      double weight = block.weight(row);
      if (weight > 0) {
        int end = block.start(row + 1);
        boolean coded =
            end > block.start(row) && block.indices()[end - 1] == point.basis().features();
        int label = point.classOf(coded ? block.values()[end - 1] : 0);
        if (label < 0) {
          strangers++;
        } else if (point.basis().isUnshifted()) {
          sparse().add(block, row, label, weight);
        } else {
          panel().add(block, row, label, weight);
        }
      }
    }
    if (sparse != null) {
      sparse.flush(this); // its rows are those of the block
    }
  }

  private DensePanel panel() {
    if (panel == null) {
      panel = new DensePanel(point);
    }
    if (panel.isFull()) {
      panel.flush(this);
    }
    return panel;
  }

  private SparsePanel sparse() {
    if (sparse == null) {
      sparse = new SparsePanel(point);
    }
    if (sparse.isFull()) {
      sparse.flush(this);
    }
    return sparse;
  }

  /** Adds what some rows have come to. */
  void count(int more, RowTerms terms) {
    rows += more;
    misfits += terms.misfits();
    loss.add(0, terms.loss());
  }

  CarriedSums gradient() {
    return gradient;
  }

  HessianBlocks hessian() {
    return hessian;
  }

  /** Adds the rows that still wait, and lets go of the memory they wait in. */
  private void settle() {
    if (panel != null) {
      panel.flush(this);
      panel = null;
    }
    sparse = null;
  }

  @Override
  public void merge(LikelihoodSums other) {
    if (other.hessian.classes() != hessian.classes() || other.hessian.terms() != hessian.terms()) {
      throw new IllegalArgumentException(size() + " cannot take " + other.size());
    }
    settle();
    other.settle();
    rows += other.rows;
    misfits += other.misfits;
    strangers += other.strangers;
    loss.add(other.loss);
    gradient.add(other.gradient);
    hessian.add(other.hessian);
  }

  private String size() {
    return "a likelihood of " + hessian.classes() + " classes and " + hessian.terms() + " terms";
  }

  /** Rows of positive weight of no class; there are none in the rows that the classes are of. */
  long strangers() {
    return strangers;
  }

  /** The sums of all rows that have a class. */
  Likelihood likelihood() {
    settle();
    double[] slope = new double[(hessian.classes() - 1) * hessian.terms()];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = gradient.get(i);
    }
    return new Likelihood(rows, misfits, 2 * loss.get(0), slope, hessian);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    settle();
    out.writeInt(hessian.classes());
    out.writeInt(hessian.terms());
    out.writeLong(rows);
    out.writeLong(misfits);
    out.writeLong(strangers);
    loss.write(out);
    gradient.write(out);
    hessian.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, hessian.classes(), "classes");
    NumberArrays.expect(in, hessian.terms(), "terms");
    panel = null;
    sparse = null;
    rows = in.readLong();
    misfits = in.readLong();
    strangers = in.readLong();
    loss.read(in);
    gradient.read(in);
    hessian.read(in);
  }
}
