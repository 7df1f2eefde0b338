package org.daal4j.shared;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;

/** Makes the passes that drivers wait for, as few as serve them all. */
final class PassService {

  private final Engine engine;
  private final PackedRows packed;
  private final SavedStates states;
  private final boolean resumed;

  /**
   * On an engine.
   *
   * @param resumed whether the passes that have packed rows were counted by an earlier run
   */
  PassService(Engine engine, PackedRows packed, SavedStates states, boolean resumed) {
    this.engine = engine;
    this.packed = packed;
    this.states = states;
    this.resumed = resumed;
  }

  /** Makes them; a result for each, in their order. */
  List<Object> make(List<PassRequest> asked) throws IOException {
    Object[] results = new Object[asked.size()];
    boolean[] made = new boolean[asked.size()];
    for (int i = 0; i < results.length; i++) {
      if (asked.get(i) instanceof PassRequest.OfFold first) {
        if (!made[i]) {
          makeTogether(asked, i, first, results, made);
        }
      } else {
        states.countPass();
        results[i] = ((PassRequest.Alone) asked.get(i)).run(engine);
      }
    }
    return Arrays.asList(results);
  }

  private void makeTogether(
      List<PassRequest> asked, int from, PassRequest.OfFold first, Object[] results, boolean[] made)
      throws IOException {
    List<Integer> places = new ArrayList<>();
    List<Fold<?, ?>> folds = new ArrayList<>();
    for (int i = from; i < results.length; i++) {
      if (!made[i] && asked.get(i) instanceof PassRequest.OfFold other && other.goesWith(first)) {
        made[i] = true;
        places.add(i);
        folds.add(other.fold());
      }
    }
    if (!(first.packs() && resumed)) {
      states.countPass();
    }
    int[] keys = places.stream().mapToInt(place -> asked.get(place).driver()).toArray();
    List<?> found =
        first.packs() ? pack(first.rows(), folds, keys) : fold(first.rows(), folds, keys);
    for (int i = 0; i < keys.length; i++) {
      results[places.get(i)] = found.get(i);
    }
  }

  private List<?> fold(Dataset rows, List<Fold<?, ?>> folds, int[] keys) throws IOException {
    return folds.size() == 1
        ? Arrays.asList(foldOne(rows, folds.get(0)))
        : engine.fold(rows, Folds.all(folds, keys));
  }

  private <P extends Partial<P>, R> R foldOne(Dataset rows, Fold<P, R> fold) throws IOException {
    return engine.fold(rows, fold);
  }

  private List<?> pack(Dataset rows, List<Fold<?, ?>> folds, int[] keys) throws IOException {
    if (folds.size() == 1) {
      return List.of(given(packOne(rows, folds.get(0))));
    }
    Packed<List<Object>> all = engine.pack(rows, Folds.all(folds, keys));
    return all.result().stream().map(result -> given(new Packed<>(all.rows(), result))).toList();
  }

  private <P extends Partial<P>, R> Packed<R> packOne(Dataset rows, Fold<P, R> fold)
      throws IOException {
    return engine.pack(rows, fold);
  }

  private Packed<?> given(Packed<?> result) {
    packed.give(result.rows());
    return result;
  }
}
