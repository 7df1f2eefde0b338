import static org.daal4j.core.Progress.NONE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Progress;
import org.daal4j.core.RowFormat;
import org.daal4j.core.RowsOut;
import org.daal4j.dbscan.Dbscan;
import org.daal4j.dbscan.DbscanClusters;
import org.daal4j.elasticnet.ElasticNet;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossvalidation.FoldChoice;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PassEngine;
import org.daal4j.engine.PassResult;
import org.daal4j.engine.PassRunner;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.inprocess.InProcessRunner;
import org.daal4j.engine.mapreduce.MapReduceRunner;
import org.daal4j.engine.tez.TezRunner;
import org.daal4j.group.GroupedFit;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.SplitDataset;
import org.daal4j.input.text.TextTables;
import org.daal4j.kmeans.Initialization;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.kmeans.KMeansOptions;
import org.daal4j.kmeans.KMeansSweep;
import org.daal4j.kmeans.Recluster;
import org.daal4j.logistic.LogisticModel;
import org.daal4j.logistic.LogisticOptions;
import org.daal4j.logistic.LogisticRegression;
import org.daal4j.kmeans.SweepOptions;
import org.daal4j.kmeans.selection.SelectBy;
import org.daal4j.model.Table;
import org.daal4j.lowordermoments.LowOrderMoments;
import org.daal4j.moments.TableMoments;
import org.daal4j.naivebayes.ClassPriors;
import org.daal4j.naivebayes.NaiveBayes;
import org.daal4j.naivebayes.NaiveBayesModel;
import org.daal4j.naivebayes.NaiveBayesOptions;
import org.daal4j.packed.PartSource;
import org.daal4j.pca.Normalization;
import org.daal4j.pca.Pca;
import org.daal4j.pca.PcaModel;
import org.daal4j.pca.PcaOptions;
import org.daal4j.regression.LinearModel;
import org.daal4j.regression.LinearOptions;
import org.daal4j.regression.LinearRegression;
import org.daal4j.regression.RidgeOptions;
import org.daal4j.regression.RidgeRegression;
import org.daal4j.regression.robust.RobustErrors;
import org.daal4j.summary.MergingEngine;
import org.daal4j.summary.SavedSummary;
import org.daal4j.svd.Svd;
import org.daal4j.svd.SvdOptions;
import org.daal4j.table.TableOptions;
import org.daal4j.text.TextSyntax;
import org.daal4j.tsqr.DirectTsqr;

/**
 * The passes of every verb over tables on a cluster, by threads of this process, by jobs of
 * MapReduce in this process and, all of them, by one session of Tez. Prints a line for each engine, case and number of splits: a checksum of
 * what each pass has merged and of what it has written.
 *
 * <p>Arguments: a directory with numbers.csv, counts.csv, wide.csv and numbers.csv.gz, a directory
 * to work in, and perhaps which verbs are to be disturbed: {@code some} or {@code every}. Then there
 * are no others, no jobs and only 7 splits, and in each of the first two passes of a verb a container
 * of the session is killed while it works, or for verbs that iterate in the second one the master.
 */
public final class VerbsInOneSession {

  private static final List<Integer> SPLITS = List.of(1, 2, 3, 7);

  /** The first opens the session, undisturbed. The tests of faults on YARN have more of others. */
  private static final Set<String> SOME =
      Set.of(
          "moments",
          "linear-regression, robust",
          "covariance, merged",
          "elastic-net",
          "ridge-regression, folds",
          "logistic-regression, predict",
          "moments by group",
          "kmeans, several");

  /** Whose masters are killed, too, each of which costs seconds. */
  private static final Set<String> WITHOUT_MASTER =
      Set.of("elastic-net", "logistic-regression, predict", "kmeans, several");

  private final Configuration conf = new Configuration();
  private final String disturbed;
  private final String input;
  private final Path work;
  private Recording runner;

  private VerbsInOneSession(String... arguments) {
    this.input = arguments[0];
    this.work = new Path(arguments[1]);
    this.disturbed = arguments.length > 2 ? arguments[2] : "none";
  }

  public static void main(String[] arguments) {
    List<CompletableFuture<Void>> started = new ArrayList<>();
    started.add(start(arguments, "threads", UnaryOperator.identity(), InProcessRunner::new));
    started.add(start(arguments, "session", UnaryOperator.identity(), TezRunner::new));
    if (arguments.length == 2) {
      started.add(start(arguments, "jobs", VerbsInOneSession::local, MapReduceRunner::new));
    }
    CompletableFuture.allOf(started.toArray(CompletableFuture[]::new)).join();
  }

  private static CompletableFuture<Void> start(
      String[] arguments,
      String name,
      UnaryOperator<Configuration> settings,
      Function<RunContext, PassRunner> runner) {
    return CompletableFuture.runAsync(
        () -> {
          VerbsInOneSession verbs = new VerbsInOneSession(arguments);
          Path own = new Path(verbs.work, name);
          Killer killer = new Killer();
          RunContext run = new RunContext(settings.apply(verbs.conf), own, false, killer);
          try (PassRunner by = runner.apply(run)) {
            by.begin();
            verbs.all(by, verbs.isDisturbed() && by instanceof TezRunner ? killer : null);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        task -> new Thread(task, name).start());
  }

  /** Tasks of jobs run in this process: on YARN these hundreds of jobs would take an hour. */
  private static Configuration local(Configuration cluster) {
    Configuration local = new Configuration(cluster);
    local.set("mapreduce.framework.name", "local");
    local.set("mapreduce.local.map.tasks.maximum", "2");
    return local;
  }

  private boolean isDisturbed() {
    return !disturbed.equals("none");
  }

  private RunContext run(String name) {
    return new RunContext(conf, new Path(work, name), false, NONE);
  }

  private void all(PassRunner by, Killer killer) throws IOException {
    runner = new Recording(by, killer);
    for (int splits : isDisturbed() ? List.of(7) : SPLITS) {
      Table numbers = table("numbers.csv", TableOptions.DEFAULTS, splits);
      TableOptions labelled =
          TableOptions.DEFAULTS.but().text(List.of("1"), List.of()).countsOnly(true).build();
      Table counts = table("counts.csv", labelled, splits);
      TableOptions classes = TableOptions.DEFAULTS.but().text(List.of("1"), List.of()).build();
      Table labels = table("counts.csv", classes, splits);
      TableOptions one = TableOptions.DEFAULTS.but().responses(List.of("5")).build();
      Table explained = table("numbers.csv", one, splits);
      TableOptions two = TableOptions.DEFAULTS.but().responses(List.of("4-5")).build();
      Table twice = table("numbers.csv", two, splits);
      check("moments", splits, engine -> TableMoments.of(engine, numbers));
      check("covariance", splits, engine -> CrossProducts.of(engine, numbers, Precision.DOUBLE));
      check("pca, transform", splits, engine -> project(engine, numbers));
      check("linear-regression, predict", splits, engine -> regress(engine, explained));
      check(
          "linear-regression, robust",
          splits,
          engine -> LinearRegression.options().robust(RobustErrors.HC3).fit(engine, explained));
      check("covariance, merged", splits, engine -> merge(engine, numbers));
      check(
          "elastic-net",
          splits,
          engine -> ElasticNet.options().l1Ratio(0.5).fit(engine, explained));
      check(
          "ridge-regression",
          splits,
          engine ->
              RidgeRegression.fit(
                  engine,
                  twice,
                  new RidgeOptions(true, new double[] {0.5}, Precision.EXTENDED)));
      check(
          "ridge-regression, folds",
          splits,
          engine ->
              RidgeRegression.options()
                  .ridgeParameters(0.1, 1, 10)
                  .folds(FoldChoice.random(4, 1))
                  .fit(engine, explained));
      check(
          "qr",
          splits,
          engine -> engine.map(numbers, DirectTsqr.of(engine, numbers).q(), RowsOut.csv("q")));
      check("svd", splits, engine -> decompose(engine, numbers));
      check("naive-bayes, predict", splits, engine -> classify(engine, counts));
      check("logistic-regression, predict", splits, engine -> logit(engine, labels));
      check("dbscan", splits, engine -> density(engine, numbers));
      TableOptions byLabel = TableOptions.DEFAULTS.but().groups(List.of("1")).build();
      Table grouped = table("counts.csv", byLabel, splits);
      check(
          "moments by group",
          splits,
          engine -> GroupedFit.of(engine, grouped, LowOrderMoments::fit));
      check("convert", splits, engine -> engine.store(numbers, false, "rows"));
      check("kmeans, several", splits, engine -> clusterSeveral(engine, numbers));
      for (Initialization init : Initialization.values()) {
        check("kmeans " + init, splits, engine -> cluster(engine, numbers, init));
        check(
            "kmeans-init " + init,
            splits,
            engine -> KMeans.initialize(engine, numbers, options(init), Checkpoint.NONE));
      }
    }
    if (isDisturbed()) {
      return;
    }
    Table wide = table("wide.csv", TableOptions.DEFAULTS, 2);
    check("wide", 2, engine -> CrossProducts.of(engine, wide, Precision.EXTENDED));
    Table compressed = table("numbers.csv.gz", TableOptions.DEFAULTS, 1);
    check("compressed", 1, engine -> cluster(engine, compressed, Initialization.PLUS_PLUS));
  }

  private static void project(Engine engine, Table rows) throws IOException {
    PcaModel model =
        Pca.fit(
            engine,
            rows,
            new PcaOptions(
                org.daal4j.pca.Method.SVD, Normalization.values()[0], 2, Precision.DOUBLE));
    engine.map(rows, model.projection(false), RowsOut.csv("transformed"));
  }

  private static void regress(Engine engine, Table rows) throws IOException {
    LinearModel model =
        LinearRegression.fit(
            engine,
            rows,
            new LinearOptions(
                true, org.daal4j.regression.Method.NORMAL_EQUATIONS, Precision.DOUBLE));
    engine.map(rows, model.map(false, false), RowsOut.csv("predictions"));
  }

  /** The sum of a table is kept, then that of the same rows added to it and kept. */
  private void merge(Engine engine, Table rows) throws IOException {
    List<SavedSummary> earlier = List.of();
    for (String name : List.of("first", "second")) {
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      MergingEngine merging =
          MergingEngine.of(engine, earlier, table -> List.of(), sum -> sum.writeTo(kept));
      CrossProducts.of(merging, rows, Precision.DOUBLE);
      runner.digest.update(kept.toByteArray());
      earlier =
          List.of(
              SavedSummary.open(name, name, () -> new ByteArrayInputStream(kept.toByteArray())));
    }
  }

  private static void decompose(Engine engine, Table rows) throws IOException {
    Svd.Fit fit = Svd.fit(engine, rows, new SvdOptions(rows.columns().size(), true));
    engine.map(rows, fit.left().orElseThrow(), RowsOut.csv("left"));
  }

  private static void classify(Engine engine, Table counts) throws IOException {
    NaiveBayesModel model =
        NaiveBayes.fit(
            engine,
            counts,
            new NaiveBayesOptions(
                new double[] {1}, new ClassPriors(ClassPriors.Kind.EMPIRICAL, null)));
    engine.map(counts, model.map(true, true), RowsOut.csv("predictions"));
  }

  private static void logit(Engine engine, Table labels) throws IOException {
    LogisticModel model =
        LogisticRegression.fit(
            engine, labels, new LogisticOptions(true, 1, 4, 1e-8), Checkpoint.NONE);
    engine.map(labels, model.map(true, true), RowsOut.csv("predictions"));
  }

  private static void density(Engine engine, Table rows) throws IOException {
    try (DbscanClusters found =
        Dbscan.options()
            .epsilon(1500)
            .minObservations(4)
            .coreObservations(true)
            .fit(engine, rows)) {
      found.writeAssignments("assignments", RowFormat.CSV);
      found.writeCores("cores", RowFormat.CSV);
    }
  }

  private static void cluster(Engine engine, Table rows, Initialization init)
      throws IOException {
    KMeans.Fit fit = KMeans.fit(engine, rows, options(init), null, Checkpoint.NONE);
    engine.map(fit.packed(), fit.model().assignment(), RowsOut.csv("assignments"));
  }

  private static void clusterSeveral(Engine engine, Table rows) throws IOException {
    SweepOptions several =
        new SweepOptions(
            options(Initialization.PARALLEL_PLUS), List.of(2, 3, 5), 2, false, SelectBy.ELBOW);
    KMeansSweep.Fit fit = KMeansSweep.fit(engine, rows, several, null, Checkpoint.NONE);
    for (KMeansModel model : fit.models()) {
      engine.map(
          fit.packed(),
          model.assignment(),
          RowsOut.csv("assignments" + model.centroids().length));
    }
  }

  private static KMeansOptions options(Initialization init) {
    return new KMeansOptions(3, init, 2, 2, 1, Recluster.BEST, 777777, 2, 0);
  }

  /** Opens a table, cut into exactly so many splits. */
  private Table table(String name, TableOptions options, int splits) throws IOException {
    Path file = new Path(input, name);
    long bytes = file.getFileSystem(conf).getFileStatus(file).getLen();
    Configuration cut = new Configuration(conf);
    cut.setLong("mapreduce.input.fileinputformat.split.maxsize", (bytes + splits - 1) / splits);
    InputFiles files = InputFiles.find(cut, List.of(file.toString()));
    FileTable table = new TextTables(TextSyntax.PLAIN).open(files).read(options).known().orElseThrow();
    if (table.plan().size() != splits) {
      throw new IllegalStateException(name + ": " + table.plan().size() + " splits, not " + splits);
    }
    return table;
  }

  /** What a verb does between opening an engine and publishing a result. */
  private interface Work {
    void run(Engine engine) throws IOException;
  }

  private void check(String title, int splits, Work verb) throws IOException {
    if (disturbed.equals("some") && !SOME.contains(title)) {
      return;
    }
    RunContext run = run(runner.name() + "/" + splits + "-" + title.replaceAll("\\W", ""));
    runner.begin(title);
    try (Engine engine = new PassEngine(run, runner)) {
      verb.run(engine);
      addFiles(new Path(run.work(), "result"));
    }
    System.out.printf("%s: %d splits: %s: %s%n", runner.name(), splits, title, runner.checksum());
  }

  private void addFiles(Path directory) throws IOException {
    FileSystem fileSystem = directory.getFileSystem(conf);
    if (!fileSystem.exists(directory)) {
      return;
    }
    FileStatus[] entries = fileSystem.listStatus(directory);
    Arrays.sort(entries);
    for (FileStatus entry : entries) {
      if (entry.isDirectory()) {
        addFiles(entry.getPath());
      } else {
        runner.digest.update(entry.getPath().getName().getBytes("UTF-8"));
        try (var in = fileSystem.open(entry.getPath())) {
          runner.digest.update(in.readAllBytes());
        }
      }
    }
  }

  /** Keeps a checksum of what passes give; survives the engines that use it. */
  private static final class Recording implements PassRunner {
    private final PassRunner runner;
    private final Killer killer; // or null
    private final MessageDigest digest;
    private String title;
    private int passes;

    Recording(PassRunner runner, Killer killer) {
      this.runner = runner;
      this.killer = killer;
      try {
        this.digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    /** From now on passes are of another verb. */
    void begin(String verb) {
      title = verb;
      passes = 0;
    }

    /** Of all since the last call. */
    String checksum() {
      return String.format("%064x", new BigInteger(1, digest.digest()));
    }

    @Override
    public <P extends Partial<P>> PassResult<P> run(
        SplitDataset rows, Pass<P> pass, PassDirectory directory) throws IOException {
      passes++;
      if (killer != null && passes <= 2) {
        killer.killSoon(title, passes, passes == 2 && WITHOUT_MASTER.contains(title));
      }
      PassResult<P> result = runner.run(rows, pass, directory);
      try (DataOutputStream out =
          new DataOutputStream(
              new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
        out.writeLong(result.rows());
        result.partial().write(out);
      }
      return result;
    }

    @Override
    public String name() {
      return runner.name();
    }

    @Override
    public void begin() {}

    @Override
    public PartSource packed(PassDirectory directory) {
      return runner.packed(directory);
    }

    @Override
    public void readLast(PassDirectory directory) {
      runner.readLast(directory);
    }

    @Override
    public void release(PassDirectory directory) {
      runner.release(directory);
    }

    @Override
    public boolean keepsPacked() {
      return runner.keepsPacked();
    }

    @Override
    public int mostColumns(PartialSize size) {
      return runner.mostColumns(size);
    }

    @Override
    public void requireMemory(PartialSize size) {
      runner.requireMemory(size);
    }

    @Override
    public void close() {}
  }

  /** Kills processes of the session that notes of its runner name. */
  private static final class Killer implements Progress {
    private static final Pattern SESSION = Pattern.compile("session (application_\\w+)");
    private volatile String session;

    @Override
    public void note(String line) {
      Matcher named = SESSION.matcher(line);
      if (named.find()) {
        session = named.group(1);
      }
    }

    /** In the pass that is about to begin: what it has to do stands still until then. */
    void killSoon(String title, int pass, boolean master) {
      if (session == null) {
        return; // the first pass of all opens it
      }
      ProcessHandle process = process(master ? "DAGAppMaster" : "TezChild");
      signal("STOP", process);
      Thread killing =
          new Thread(
              () -> {
                try {
                  Thread.sleep(master ? 0 : 200);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                signal("KILL", process);
                System.err.printf(
                    "killed a %s: %s, pass %d%n", master ? "master" : "container", title, pass);
              });
      killing.start();
    }

    private ProcessHandle process(String word) {
      return ProcessHandle.allProcesses()
          .filter(process -> isOfTheSession(process, word))
          .min(Comparator.naturalOrder())
          .orElseThrow();
    }

    private boolean isOfTheSession(ProcessHandle process, String word) {
      try {
        java.nio.file.Path file = java.nio.file.Path.of("/proc", process.pid() + "", "cmdline");
        String line = Files.readString(file, StandardCharsets.ISO_8859_1);
        String program = line.substring(0, Math.max(0, line.indexOf('\0')));
        return program.endsWith("/java") && line.contains(session) && line.contains(word);
      } catch (IOException gone) {
        return false;
      }
    }

    private static void signal(String name, ProcessHandle process) {
      try {
        new ProcessBuilder("kill", "-" + name, process.pid() + "").start().waitFor();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
