package org.daal4j.engine;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowExchange;
import org.daal4j.packed.PartStore;
import org.daal4j.packed.PartedBuffers;
import org.daal4j.packed.SplitSink;
import org.daal4j.packed.WrittenPart;

/** Has the rows of a split summarised and sent to parts by the function of an exchange. */
final class ExchangeSink<P extends Partial<P>> implements SplitSink {

  private final PassResult<P> result;
  private final RowExchange.Function<P> function;
  private final PartedBuffers buffers;

  /**
   * Opens the function of a split.
   *
   * @param store where what is sent is kept
   * @param split ordinal of the split
   * @param result of the split
   * @param alive told that the work goes on; may throw to give it up
   */
  ExchangeSink(
      RowExchange<P, ?> exchange, PartStore store, int split, PassResult<P> result, Runnable alive)
      throws IOException {
    this.result = result;
    this.function = exchange.open(split);
    this.buffers =
        new PartedBuffers(store, split, exchange.parts(), exchange.columns().size(), alive);
  }

  @Override
  public void add(RowBlock rows) throws IOException {
    function.add(rows, result.partial(), buffers);
  }

  @Override
  public List<WrittenPart> finish() throws IOException {
    function.finish(result.partial(), buffers);
    List<WrittenPart> written = buffers.finish();
    result.setSent(buffers.sent());
    return written;
  }

  @Override
  public void close() throws IOException {
    buffers.close();
  }
}
