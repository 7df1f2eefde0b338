package org.daal4j.engine;

import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.RowExchange;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.core.WideFold;
import org.daal4j.engine.written.StoredForm;
import org.daal4j.input.BlockReader;
import org.daal4j.input.DenseBlocks;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;

/**
 * One pass over a table, the same for all engines: every row is read once and fed to a partial and,
 * where asked for, to packed parts or to a map; or to what sends it elsewhere, which feeds the
 * partial.
 *
 * @param fold what summary to build
 * @param map what to write for each row, or null
 * @param out how that is written; null without a map
 * @param source how splits are read
 * @param partBytes bytes of rows that make a packed part; 0 when rows are not packed
 * @param stored how rows are stored as numbers, or null
 * @param exchanges whether the fold is a {@link RowExchange} that sends rows to parts
 * @param <P> the summary
 */
public record Pass<P extends Partial<P>>(
    Fold<P, ?> fold,
    RowMap map,
    RowsOut out,
    RowSource source,
    long partBytes,
    StoredForm stored,
    boolean exchanges) {

  /** A pass that packs rows, or leaves none. */
  public Pass(Fold<P, ?> fold, RowSource source, long partBytes) {
    this(fold, null, null, source, partBytes, null, false);
  }

  /** A pass that maps rows. */
  public Pass(Fold<P, ?> fold, RowMap map, RowsOut out, RowSource source) {
    this(fold, map, out, source, 0, null, false);
  }

  /** A pass that stores rows. */
  public Pass(Fold<P, ?> fold, RowSource source, StoredForm stored) {
    this(fold, null, null, source, 0, stored, false);
  }

  /** A pass that sends rows to parts. */
  public Pass(RowExchange<P, ?> exchange, RowSource source) {
    this(exchange, null, null, source, 0, null, true);
  }

  public boolean packs() {
    return partBytes > 0;
  }

  /** Whether it leaves rows for later passes. */
  public boolean keepsRows() {
    return packs() || exchanges;
  }

  /** Whether it leaves rows behind, not just a summary of them. */
  public boolean leavesRows() {
    return keepsRows() || map != null || stored != null;
  }

  /** What sends rows to parts, in a pass that does. */
  public RowExchange<P, ?> exchange() {
    return (RowExchange<P, ?>) fold;
  }

  /** Opens a split for this pass: with dense blocks only, unless all that look on take others. */
  public BlockReader open(Configuration conf, RowsSplit split) throws IOException {
    BlockReader reader = source.open(conf, split);
    return takesSparseRows() ? reader : new DenseBlocks(reader);
  }

  /** Whether all that look on at the rows take sparse ones. */
  public boolean takesSparseRows() {
    return fold.takesSparseRows() && (map == null || map.takesSparseRows());
  }

  public String title() {
    return map != null ? map.title() : stored != null ? "store rows" : fold.title();
  }

  /** A result of a split. */
  public PassResult<P> newResultOf(RowsSplit split) {
    return new PassResult<>(fold.newPartial(split.ordinal()));
  }

  public PassResult<P> newResult() {
    return new PassResult<>(fold.newPartial());
  }

  /** Into how many pieces a result is cut on its way to the reducers. */
  public int pieces() {
    return fold instanceof WideFold<P, ?> wide ? wide.pieces() : 1;
  }

  /** A piece of a result of no split. */
  public PassResult<P> newResult(int piece) {
    return pieces() == 1 ? newResult() : new PassResult<>(wide().newPiece(piece));
  }

  /** Writes a piece of a whole result. */
  public void writePiece(PassResult<P> whole, int piece, DataOutput out) throws IOException {
    if (pieces() == 1) {
      whole.write(out);
    } else {
      whole.writeCounts(out);
      wide().writePiece(whole.partial(), piece, out);
    }
  }

  /** Puts a merged piece in its place in a whole result. */
  public void join(PassResult<P> whole, int piece, PassResult<P> merged) {
    whole.takeCounts(merged);
    wide().join(whole.partial(), piece, merged.partial());
  }

  private WideFold<P, ?> wide() {
    return (WideFold<P, ?>) fold;
  }
}
