package org.daal4j.linalg;

/**
 * Loops over rows of 8 to some hundred columns, and over columns, in the vector instructions of the
 * processor: the JDK's Vector API, which keeps sums in registers where {@link StripLoops} has to
 * write them ({@link LinearAlgebra#vectorLoops}).
 *
 * <p>Rows are row-major, one after the other. Sums come out with other roundings than those of
 * other loops, but the same on every processor with vectors of as many numbers, whether a loop is
 * interpreted or compiled.
 */
public interface VectorLoops {

  /** Room, in numbers, that must be left behind rows that are read by {@link #products}. */
  int ROOM = 64;

  /** Of more columns BLAS is faster than {@link #products} and {@link #reflect}. */
  int MOST_COLUMNS = 256;

  /** Columns that {@link #products} takes at once on the left: its results are rounded up. */
  int GROUP = 4;

  /** Numbers in a vector, at least 4. */
  int lanes();

  /** Columns that are taken at once; of wider rows the loops take a block of columns in strides. */
  int block();

  /** Whether rows of so many columns are long enough for the loops that sum columns. */
  default boolean sums(int columns) {
    return columns >= lanes();
  }

  /** Whether {@link #products} and {@link #reflect} are faster than BLAS with so many columns. */
  default boolean multiplies(int columns) {
    return columns >= lanes() && columns <= MOST_COLUMNS;
  }

  /**
   * The range of each column, and how many of its numbers are not 0.
   *
   * @param from where the first row begins
   * @param minimum {@code double[p]} or more: set
   */
  void range(
      double[] x, int from, int rows, int p, double[] minimum, double[] maximum, double[] nonzeros);

  /**
   * Adds up x, without any rounding that counts, |x| and x².
   *
   * @param sums {@code double[p]} or more: set, as the next
   * @param lows what rounding took from the sums
   */
  void powers(
      double[] x,
      int from,
      int rows,
      int p,
      double[] sums,
      double[] lows,
      double[] absolute,
      double[] squares);

  /** Adds up the second to fourth powers of x - centre; the sums are set. */
  void centredPowers(
      double[] x,
      int from,
      int rows,
      int p,
      double[] centre,
      double[] second,
      double[] third,
      double[] fourth);

  /**
   * Adds up x as {@link #powers}, and takes the centre from each row.
   *
   * @param x rows, from the first number on; centred in place
   */
  void sumAndCentre(double[] x, int rows, int p, double[] centre, double[] sums, double[] lows);

  /** Numbers from a row of the results of {@link #products} to the next, for so many columns. */
  int lead(int columns);

  /**
   * Products of columns [from, to) with the columns [from, p): {@code results[(i - from)·lead + j -
   * from] = Σ x_i·x_j} for j ≥ i, lead being {@link #lead} of p - from.
   *
   * @param x rows, from the first number on, and {@link #ROOM} behind them, of any content
   * @param results {@code double[(to - from + GROUP - 1)·lead]} or more; the rest of it is
   *     overwritten
   */
  void products(double[] x, int rows, int p, int from, int to, double[] results);

  /** The scalar product of n numbers from a on with those from b on. */
  double dot(double[] x, int a, int b, int n);

  /** Adds a multiple of n numbers from a on to those from b on. */
  void addMultiple(double[] x, double factor, int a, int b, int n);

  /** Multiplies n numbers. */
  void scale(double[] x, double factor, int from, int n);

  /**
   * Applies {@link #GROUP} reflectors at once, I - (E; V) Tᵀ (E; V)ᵀ, to columns of a column-major
   * matrix, of which the first numbers, where E is the identity, stand elsewhere.
   *
   * @param x V and the columns, {@code rows} numbers each
   * @param v where the first column of V begins
   * @param next where the first of the other columns begins
   * @param columns how many others
   * @param stride numbers from one column to the next
   * @param t T, upper triangular, {@code double[GROUP, GROUP]}, column-major
   * @param tops the first numbers of the columns, {@code double[GROUP, columns]}, column-major;
   *     afterwards what is to be taken from them
   */
  void reflect(
      double[] x, int v, int rows, int next, int columns, int stride, double[] t, double[] tops);
}
