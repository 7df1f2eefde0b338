package org.daal4j.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.ApplicationSubmissionContext;
import org.apache.hadoop.yarn.api.records.ContainerLaunchContext;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.api.records.LocalResource;
import org.apache.hadoop.yarn.api.records.LocalResourceType;
import org.apache.hadoop.yarn.api.records.LocalResourceVisibility;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.api.records.URL;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.client.api.YarnClientApplication;

/**
 * Oozie's own {@code LauncherAM} in a container of YARN, submitted as Oozie's server submits it.
 * Each attempt leaves its output and the identifier of its process in a directory of this machine.
 */
final class OozieLauncher {

  private static final long MINUTES = 5;

  private final YarnClient yarn;
  private final FileSystem hdfs;
  private final Path log;
  private final org.apache.hadoop.fs.Path action;
  private final ApplicationId application;

  private OozieLauncher(
      YarnClient yarn,
      FileSystem hdfs,
      Path log,
      org.apache.hadoop.fs.Path action,
      ApplicationId application) {
    this.yarn = yarn;
    this.hdfs = hdfs;
    this.log = log;
    this.action = action;
    this.application = application;
  }

  /**
   * Submits an action.
   *
   * @param name of the action; its tag is {@code oozie-NAME}
   * @param settings more settings of the action
   * @param log a new directory
   */
  static OozieLauncher submit(
      YarnClient yarn,
      FileSystem hdfs,
      Path clientConfiguration,
      String name,
      OozieWorkflow workflow,
      Map<String, String> settings,
      Path log)
      throws Exception {
    Configuration cluster = new Configuration(false);
    for (String site : List.of("core", "hdfs", "mapred", "yarn")) {
      Path file = clientConfiguration.resolve(site + "-site.xml");
      cluster.addResource(new org.apache.hadoop.fs.Path(file.toUri()));
    }
    org.apache.hadoop.fs.Path action =
        hdfs.makeQualified(new org.apache.hadoop.fs.Path("/oozie/" + name));

    Configuration actionSettings = workflow.actionSettings();
    for (String key : List.of("fs.defaultFS", "yarn.resourcemanager.address")) {
      actionSettings.set(key, cluster.get(key));
    }
    settings.forEach(actionSettings::set);
    actionSettings.set("oozie.child.mapreduce.job.tags", tag(name));
    Configuration launcherSettings = workflow.launcherSettings(action.toString());
    cluster.forEach(entry -> launcherSettings.setIfUnset(entry.getKey(), entry.getValue()));
    launcherSettings.setLong("oozie.job.launch.time", System.currentTimeMillis());

    Map<String, LocalResource> files = new HashMap<>();
    files.put("action.xml", upload(hdfs, action, "action.xml", actionSettings));
    files.put("launcher.xml", upload(hdfs, action, "launcher.xml", launcherSettings));

    YarnClientApplication made = yarn.createApplication();
    ApplicationSubmissionContext context = made.getApplicationSubmissionContext();
    context.setApplicationName("oozie:launcher:" + name);
    context.setApplicationType("Oozie Launcher");
    context.setMaxAppAttempts(2); // Oozie's default
    context.setResource(Resource.newInstance(workflow.memory(), 1));
    context.setAMContainerSpec(
        ContainerLaunchContext.newInstance(
            files,
            Map.of(),
            List.of(command(clientConfiguration, workflow, Files.createDirectories(log))),
            null,
            (ByteBuffer) null,
            null));
    yarn.submitApplication(context);
    return new OozieLauncher(yarn, hdfs, log, action, context.getApplicationId());
  }

  /** By which Oozie finds the jobs of an action. */
  static String tag(String name) {
    return "oozie-" + name;
  }

  private static LocalResource upload(
      FileSystem hdfs, org.apache.hadoop.fs.Path directory, String name, Configuration settings)
      throws IOException {
    org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(directory, name);
    try (FSDataOutputStream out = hdfs.create(file)) {
      settings.writeXml(out);
    }
    FileStatus status = hdfs.getFileStatus(file);
    return LocalResource.newInstance(
        URL.fromPath(file),
        LocalResourceType.FILE,
        LocalResourceVisibility.APPLICATION,
        status.getLen(),
        status.getModificationTime());
  }

  private static String command(Path clientConfiguration, OozieWorkflow workflow, Path log)
      throws IOException {
    String classPath =
        String.join(
            ":",
            "$PWD",
            clientConfiguration.toString(),
            Child.JAR.toString(),
            OozieWorkflow.classPath(),
            Files.readString(Child.CHECKOUT.resolve("conf/pseudo/target/classpath")).strip());
    String attempt = log + "/$CONTAINER_ID";
    return "echo $$ > "
        + attempt
        + ".pid; exec "
        + Child.javaForHadoop().get(0)
        + " "
        + String.join(" ", workflow.javaOptions())
        + " -Xmx300m -XX:TieredStopAtLevel=1 -cp "
        + classPath
        + " org.apache.oozie.action.hadoop.LauncherAM 1>"
        + attempt
        + ".out 2>"
        + attempt
        + ".err";
  }

  /** Waits for the end of the last attempt. */
  FinalApplicationStatus await() throws Exception {
    long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    ApplicationReport report = yarn.getApplicationReport(application);
    while (report.getFinalApplicationStatus() == FinalApplicationStatus.UNDEFINED) {
      if (System.nanoTime() > limit) {
        throw new IllegalStateException("the launcher has not ended: " + logs());
      }
      Thread.sleep(200);
      report = yarn.getApplicationReport(application);
    }
    return report.getFinalApplicationStatus();
  }

  /** The attempts so far: their standard output or error. */
  List<String> said(String stream) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(log)) {
      files =
          all.filter(file -> file.toString().endsWith("." + stream))
              .sorted(Comparator.naturalOrder())
              .toList();
    }
    return files.stream().map(OozieLauncher::read).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** All the attempts have said. */
  String logs() throws IOException {
    return String.join("\n", said("out")) + "\n" + String.join("\n", said("err"));
  }

  /** Kills (SIGKILL) the process of the only attempt. */
  void killProcess() throws IOException {
    long process = Long.parseLong(said("pid").get(0).strip());
    ProcessHandle.of(process).orElseThrow().destroyForcibly();
  }

  /** What the launcher has left for Oozie's server. */
  Map<String, String> actionData() throws IOException {
    Map<String, String> data = new HashMap<>();
    org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(action, "action-data.seq");
    try (SequenceFile.Reader reader =
        new SequenceFile.Reader(hdfs.getConf(), SequenceFile.Reader.file(file))) {
      Text key = new Text();
      Text value = new Text();
      while (reader.next(key, value)) {
        data.put(key.toString(), value.toString());
      }
    }
    return data;
  }
}
