package org.daal4j.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Portable;
import org.daal4j.core.UsageException;
import org.daal4j.core.engine.OneFoldEngine;
import org.daal4j.engine.Engines;
import org.daal4j.engine.Tables;
import org.daal4j.group.FittedGroup;
import org.daal4j.group.GroupedFit;
import org.daal4j.group.GroupedModel;
import org.daal4j.group.rounds.GroupedRounds;
import org.daal4j.input.FileTable;
import org.daal4j.kmeans.KMeans;
import org.daal4j.logistic.LogisticModel;
import org.daal4j.logistic.LogisticOptions;
import org.daal4j.logistic.LogisticRegression;
import org.daal4j.logistic.WaldTest;
import org.daal4j.model.Model;
import org.daal4j.shared.KeptState;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logistic regression of groups, beside that of their rows alone. */
class GroupedRoundsTest {

  private static final Configuration CONF = Engines.localConf();

  @TempDir static Path directory;

  private static Path input;
  private static final Map<String, StringBuilder> ROWS_OF_GROUP = new TreeMap<>();

  /** What is fitted. */
  enum Fit {
    PLAIN(LogisticRegression.options().build()),
    WEIGHTED(LogisticRegression.options().build()),
    RIDGE(LogisticRegression.options().ridgeParameter(2).build()),
    NO_INTERCEPT(LogisticRegression.options().intercept(false).build()),
    FEW_STEPS(LogisticRegression.options().maxIterations(3).build());

    private final LogisticOptions options;

    Fit(LogisticOptions options) {
      this.options = options;
    }

    TableOptions.Builder table() {
      TableOptions.Builder table =
          TableOptions.DEFAULTS.but().text(List.of("y"), List.of()).columns(List.of("x1", "x2"));
      return this == WEIGHTED || this == FEW_STEPS ? table.weights("w") : table;
    }

    LogisticModel fit(Engine engine, org.daal4j.model.Table table, Checkpoint checkpoint)
        throws IOException {
      return LogisticRegression.fit(engine, table, options, checkpoint);
    }
  }

  /**
   * 3,000 rows: a group of half of them, one of 1 row, one at the end only, one of one class, one
   * that is separated, one of three classes, one of weight 0, and some others.
   */
  @BeforeAll
  static void write() throws IOException {
    Random random = new Random(5);
    StringBuilder all = new StringBuilder("g,y,x1,x2,w\n");
    for (int row = 0; row < 3_000; row++) {
      String group = group(row, random);
      double x1 = random.nextGaussian() + 100;
      double x2 = random.nextGaussian() * 1e-3;
      boolean yes = random.nextGaussian() < (x1 - 100) * 0.7 + x2 * 500;
      String label =
          switch (group) {
            case "same" -> "no";
            case "separated" -> x1 > 100 ? "yes" : "no";
            case "three" -> random.nextInt(3) == 0 ? "maybe" : yes ? "yes" : "no";
            default -> yes ? "yes" : "no";
          };
      double weight = group.equals("weightless") ? 0 : random.nextInt(3) + 0.5;
      String line = String.format(Locale.ROOT, "%s,%s,%s,%s,%s%n", group, label, x1, x2, weight);
      all.append(line);
      ROWS_OF_GROUP.computeIfAbsent(group, none -> new StringBuilder("g,y,x1,x2,w\n")).append(line);
    }
    input = Tables.write(directory.resolve("all.csv"), all.toString());
  }

  private static String group(int row, Random random) {
    return switch (row % 10) {
      case 0, 1, 2, 3, 4 -> "large";
      case 5 -> row == 5 ? "single" : "three";
      case 6 -> "separated";
      case 7 -> row % 3 == 0 ? "same" : row % 3 == 1 ? "weightless" : "a longer name";
      default -> row > 2_900 ? "late" : "g" + random.nextInt(12);
    };
  }

  private static String text(Model model) {
    try {
      List<String> lines = new ArrayList<>();
      model.save(new TextOfModel(lines));
      return String.join("\n", lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T on(String engine, Body<T> body) {
    try (Engine open = Engines.open(engine, CONF, directory.resolve("work-" + engine))) {
      return body.run(open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Body<T> {
    T run(Engine engine) throws IOException;
  }

  private static FileTable table(Fit fit, int splits) throws IOException {
    return Tables.open(CONF, fit.table().groups(List.of("g")).build(), splits, input);
  }

  private static GroupedModel<LogisticModel> grouped(Engine engine, Fit fit, int splits)
      throws IOException {
    return GroupedRounds.of(engine, table(fit, splits), fit::fit, Checkpoint.NONE);
  }

  private static Map<String, String> models(Engine engine, Fit fit, int splits) throws IOException {
    return texts(grouped(engine, fit, splits));
  }

  private static Map<String, String> texts(GroupedModel<LogisticModel> groups) throws IOException {
    Map<String, String> models = new TreeMap<>();
    for (int i = 0; i < groups.size(); i++) {
      FittedGroup<LogisticModel> fitted = groups.fitted(i);
      models.put(
          groups.group(i).values().get(0),
          fitted.model().map(GroupedRoundsTest::text).orElse(fitted.reason()));
    }
    return models;
  }

  /** The model of the rows of a group, or why there is none. */
  private static Object alone(Fit fit, String group) throws IOException {
    var file = Tables.write(directory.resolve("alone.csv"), ROWS_OF_GROUP.get(group).toString());
    FileTable table = Tables.open(CONF, fit.table().build(), 1, file);
    return on(
        "inprocess",
        engine -> {
          try {
            return fit.fit(engine, table, Checkpoint.NONE);
          } catch (BadInputException | UsageException e) {
            return e.getMessage();
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Fit.class)
  void ofOneSplitAGroupHasTheBitsOfItsRowsAlone(Fit fit) throws IOException {
    Map<String, String> models = on("inprocess", engine -> models(engine, fit, 1));
    assertThat(models.keySet()).isEqualTo(ROWS_OF_GROUP.keySet());
    for (String group : ROWS_OF_GROUP.keySet()) {
      Object expected = alone(fit, group);
      String text = expected instanceof LogisticModel model ? text(model) : (String) expected;
      assertThat(models.get(group)).as(group).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fit.class,
      names = {"PLAIN", "WEIGHTED"})
  void ofSeveralSplitsItHasTheValuesOfItsRowsAlone(Fit fit) throws IOException {
    for (int splits : new int[] {2, 3, 7}) {
      GroupedModel<LogisticModel> groups = on("inprocess", engine -> grouped(engine, fit, splits));
      for (String group : ROWS_OF_GROUP.keySet()) {
        FittedGroup<LogisticModel> fitted = groups.fitted(groups.find(group).orElseThrow());
        if (alone(fit, group) instanceof LogisticModel expected) {
          assertClose(fitted.model().orElseThrow(), expected);
        } else {
          assertThat(fitted.reason()).isEqualTo(alone(fit, group));
        }
      }
    }
  }

  private static void assertClose(LogisticModel actual, LogisticModel expected) {
    assertThat(actual.classes()).isEqualTo(expected.classes());
    assertThat(actual.fit().iterations()).isEqualTo(expected.fit().iterations());
    assertThat(actual.passes()).isEqualTo(expected.passes());
    if (!expected.fit().converged()) {
      return; // coefficients that grow without end
    }
    assertThat(actual.fit().deviance())
        .isCloseTo(expected.fit().deviance(), within(1e-12 * expected.fit().deviance()));
    for (int k = 0; k < expected.tests().size(); k++) {
      for (int j = 0; j < expected.tests().get(k).size(); j++) {
        WaldTest one = actual.tests().get(k).get(j);
        WaldTest other = expected.tests().get(k).get(j);
        // an estimate is as sure as its standard error says: digits are counted in that
        assertThat(one.estimate())
            .isCloseTo(other.estimate(), within(1e-12 * other.standardError()));
        assertThat(one.standardError())
            .isCloseTo(other.standardError(), within(1e-12 * other.standardError()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void enginesAgree(int splits) {
    List<Map<String, String>> models =
        Engines.onBoth(name -> on(name, engine -> models(engine, Fit.FEW_STEPS, splits)));
    assertThat(models.get(1)).isEqualTo(models.get(0));
  }

  @Test
  void passesAreThoseOfTheSlowestGroupAndWarningsAreCounted() {
    on(
        "inprocess",
        engine -> {
          GroupedModel<LogisticModel> groups = grouped(engine, Fit.PLAIN, 2);
          int slowest = 0;
          for (int i = 0; i < groups.size(); i++) {
            slowest =
                Math.max(slowest, groups.fitted(i).model().map(LogisticModel::passes).orElse(1));
          }
          assertThat(engine.summary().passes()).isEqualTo(slowest);
          assertThat(groups.warnings())
              .hasSize(2)
              .anySatisfy(
                  warning ->
                      assertThat(warning)
                          .startsWith("in 2 of 20 groups (the first is 'same')")
                          .contains("there is no model")
                          .contains("all rows are of class 'no'"))
              .anySatisfy(
                  warning ->
                      assertThat(warning)
                          .startsWith("in 1 of 20 groups (the first is 'separated')")
                          .contains("separated completely by x1 alone"));
          return null;
        });
    on(
        "inprocess",
        engine -> {
          assertThat(grouped(engine, Fit.FEW_STEPS, 2).warnings())
              .anySatisfy(
                  warning ->
                      assertThat(warning)
                          .contains("groups")
                          .contains("not converged in 3 iterations"))
              .hasSize(3);
          return null;
        });
  }

  /** Keeps the last state, and fails when so many were saved. */
  private static final class Kept extends KeptState {
    private final int failAt;
    private int saved;

    Kept(int failAt) {
      this.failAt = failAt;
    }

    @Override
    public void save(Portable state) throws IOException {
      super.save(state);
      saved++;
      if (saved == failAt) {
        throw new IOException("stopped");
      }
    }
  }

  @Test
  void goingOnAfterAnyPassGivesTheSameBits() throws IOException {
    Map<String, String> expected = on("inprocess", engine -> models(engine, Fit.PLAIN, 2));
    for (int stop : new int[] {1, 3, 8}) {
      Kept kept = new Kept(stop);
      assertThatThrownBy(
              () ->
                  on(
                      "inprocess",
                      engine ->
                          GroupedRounds.of(engine, table(Fit.PLAIN, 2), Fit.PLAIN::fit, kept)))
          .hasMessageContaining("stopped");
      on(
          "inprocess",
          engine -> {
            GroupedModel<LogisticModel> groups =
                GroupedRounds.of(engine, table(Fit.PLAIN, 2), Fit.PLAIN::fit, kept);
            assertThat(texts(groups)).isEqualTo(expected);
            return null;
          });
    }
  }

  @Test
  void theStatesOfOtherGroupsAreRefused() throws IOException {
    Kept kept = new Kept(2);
    assertThatThrownBy(
            () ->
                on(
                    "inprocess",
                    engine -> GroupedRounds.of(engine, table(Fit.PLAIN, 2), Fit.PLAIN::fit, kept)))
        .hasMessageContaining("stopped");
    var file = Tables.write(directory.resolve("other.csv"), "g,y,x1,x2,w\na,1,2,3,4\nb,2,2,3,4\n");
    FileTable other = Tables.open(CONF, Fit.PLAIN.table().groups(List.of("g")).build(), 1, file);
    assertThatThrownBy(
            () -> on("inprocess", engine -> GroupedRounds.of(engine, other, Fit.PLAIN::fit, kept)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("20 groups")
        .hasMessageContaining("2");
  }

  /** One fit after the other would take some 50,000 passes. */
  @Test
  @Timeout(120)
  void tenThousandGroupsTakeThePassesOfTheSlowest() throws IOException {
    StringBuilder rows = new StringBuilder("g,y,x1,x2,w\n");
    for (int i = 0; i < 60_000; i++) {
      String label = i * 7L % 13 < 6 ? "a" : "b";
      rows.append(i % 10_000).append(',').append(label).append(',').append(i * 31L % 17);
      rows.append(',').append(i * 11L % 23).append(",1\n");
    }
    var file = Tables.write(directory.resolve("many.csv"), rows.toString());
    FileTable table = Tables.open(CONF, Fit.RIDGE.table().groups(List.of("g")).build(), 2, file);
    on(
        "inprocess",
        engine -> {
          GroupedModel<LogisticModel> groups =
              GroupedRounds.of(engine, table, Fit.RIDGE::fit, Checkpoint.NONE);
          assertThat(groups.size()).isEqualTo(10_000);
          assertThat(engine.summary().passes()).isBetween(4, 12);
          return null;
        });
  }

  @Test
  void otherFitsAreRefused() {
    assertThatThrownBy(
            () ->
                on(
                    "inprocess",
                    engine ->
                        GroupedFit.of(
                            engine,
                            table(Fit.PLAIN, 1),
                            (each, table) -> Fit.PLAIN.fit(each, table, Checkpoint.NONE))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("more than one pass");
    assertThatThrownBy(
            () ->
                on(
                    "inprocess",
                    engine ->
                        GroupedRounds.of(
                            engine,
                            table(Fit.PLAIN, 1),
                            (each, table, states) -> KMeans.options().nClusters(2).fit(each, table),
                            Checkpoint.NONE)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("other passes");
  }

  /** Has no room for anything that is asked for. */
  private static final class FullEngine extends OneFoldEngine {
    FullEngine(Engine engine) {
      super(engine);
    }

    @Override
    public <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold)
        throws IOException {
      return engine().pack(rows, fold);
    }

    @Override
    public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) throws IOException {
      return engine().fold(rows, fold);
    }

    @Override
    public void requireMemory(PartialSize size) {
      throw new UsageException("no room");
    }

    @Override
    protected UsageException refusal() {
      return new UsageException("another pass");
    }
  }

  @Test
  void noRoomForAFitIsNoReasonOfItsGroup() {
    assertThatThrownBy(
            () ->
                on(
                    "inprocess",
                    engine -> {
                      Engine full = new FullEngine(engine);
                      return grouped(full, Fit.PLAIN, 2);
                    }))
        .isInstanceOf(UsageException.class)
        .hasMessage("no room");
  }

  @Test
  void noRowsAndNoGroupThatCanBeFittedAreErrors() throws IOException {
    for (String rows : List.of("", "a,1,2,3,4\nb,1,2,3,4\n")) {
      var file = Tables.write(directory.resolve("none.csv"), "g,y,x1,x2,w\n" + rows);
      FileTable table = Tables.open(CONF, Fit.PLAIN.table().groups(List.of("g")).build(), 1, file);
      assertThatThrownBy(
              () ->
                  on(
                      "inprocess",
                      engine -> GroupedRounds.of(engine, table, Fit.PLAIN::fit, Checkpoint.NONE)))
          .hasCauseInstanceOf(BadInputException.class)
          .hasMessageContaining(rows.isEmpty() ? "no rows in" : "no group can be fitted");
    }
  }
}
