package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No class is missing in the jar, of which the build leaves out what it cannot see to be reached
 * ({@code minimizeJar} in {@code jobs/pom.xml}, and the filters there).
 */
class JarClassesIT {

  /** Packages that nobody but the jar has, so that a class of theirs is there or nowhere. */
  private static final String OURS = "(?:org/daal4j|dev/ludovic/netlib|org/netlib|org/j_paine)/";

  private static final Pattern CLASS = Pattern.compile(OURS + ".+");

  /** A name of a class in a text: that of a setting has no capital after its last dot. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\w/.])" + OURS.replace("/", "[./]") + "(?:[a-z]\\w*[./])*[A-Z]\\w*(?:\\$\\w+)*");

  /** Named where a setting is compared with it; in an artifact of Tez that is not bundled. */
  private static final Set<String> ELSEWHERE =
      Set.of("org/daal4j/shaded/tez/dag/history/logging/ats/ATSHistoryLoggingService");

  /** Routines that netlib has methods for and that are left out: see {@code jobs/pom.xml}. */
  private static final Pattern ROUTINE = Pattern.compile("org/netlib/(blas|lapack)/\\w+");

  private static final Map<String, ClassNames> CLASSES = new TreeMap<>();
  private static final Map<String, String> SERVICES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (JarFile jar = new JarFile(Child.JAR.toFile())) {
      for (ZipEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        if (name.endsWith(".class")) {
          CLASSES.put(
              name.substring(0, name.length() - ".class".length()),
              ClassNames.of(jar.getInputStream(entry).readAllBytes()));
        } else if (name.matches("META-INF/services/.+")) {
          SERVICES.put(
              name, new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Test
  void hasEveryClassThatOneOfItsClassesRefersTo() {
    Map<String, Set<String>> missing = new TreeMap<>();
    CLASSES.forEach(
        (user, names) -> {
          for (String name : names.classes()) {
            if (CLASS.matcher(name).matches()
                && !CLASSES.containsKey(name)
                && !ROUTINE.matcher(name).matches()) {
              missing.computeIfAbsent(name, each -> new TreeSet<>()).add(user);
            }
          }
        });

    assertThat(missing)
        .as(
            "left out, and referred to: name a class that leads there in LoadedByName, or include"
                + " the library's package in a filter of jobs/pom.xml")
        .isEmpty();
  }

  /** What is loaded by name, from a constant or a list of services. */
  @Test
  void hasEveryClassThatOneOfItsClassesNames() {
    Map<String, Set<String>> missing = new TreeMap<>();
    CLASSES.forEach((user, names) -> names.strings().forEach(text -> lookFor(text, user, missing)));
    SERVICES.forEach((list, text) -> lookFor(text, list, missing));

    assertThat(missing)
        .as("left out, and named in a text: include them in a filter of jobs/pom.xml")
        .isEmpty();
  }

  private static void lookFor(String text, String user, Map<String, Set<String>> missing) {
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      String name = named.group().replace('.', '/');
      if (!CLASSES.containsKey(name) && !ELSEWHERE.contains(name)) {
        missing.computeIfAbsent(name, each -> new TreeSet<>()).add(user);
      }
    }
  }

  /** In pure Java a routine is a class, and calls others; netlib's methods refer to all of them. */
  @Test
  void hasTheRoutinesThatCallsOfBlasAndLapackReach() {
    Deque<String> reached = new ArrayDeque<>();
    CLASSES.forEach(
        (user, names) -> {
          if (user.startsWith("org/daal4j/")) {
            for (String library : List.of("blas", "lapack")) {
              String owner = "dev/ludovic/netlib/" + library.toUpperCase(Locale.ROOT);
              names.calls().stream()
                  .filter(call -> call.startsWith(owner + "."))
                  .map(call -> call.substring(owner.length() + 1))
                  .forEach(routine -> reached.add(classOf(library, routine)));
            }
          }
        });
    assertThat(reached).contains("org/netlib/blas/Dgemm", "org/netlib/lapack/Dgesdd");

    Set<String> seen = new TreeSet<>();
    Set<String> missing = new TreeSet<>();
    while (!reached.isEmpty()) {
      String routine = reached.remove();
      if (seen.add(routine)) {
        if (CLASSES.containsKey(routine)) {
          CLASSES.get(routine).classes().stream()
              .filter(name -> CLASS.matcher(name).matches())
              .forEach(reached::add);
        } else {
          missing.add(routine);
        }
      }
    }
    assertThat(missing).as("left out by the filter of arpack_combined_all").isEmpty();
  }

  private static String classOf(String library, String routine) {
    return "org/netlib/"
        + library
        + "/"
        + Character.toUpperCase(routine.charAt(0))
        + routine.substring(1);
  }

  /** What no class of the jar refers to, or may be named in a setting of YARN or Tez. */
  @Test
  void hasWhatAClusterStarts() {
    assertThat(CLASSES.keySet())
        .contains(
            "org/daal4j/engine/mapreduce/door/MapperDoor",
            "org/daal4j/engine/mapreduce/door/ReducerDoor",
            "org/daal4j/shaded/tez/dag/app/DAGAppMaster",
            "org/daal4j/shaded/tez/runtime/task/TezChild",
            "org/daal4j/shaded/tez/common/TezLog4jConfigurator",
            "org/daal4j/shaded/tez/dag/app/rm/YarnTaskSchedulerService",
            "org/daal4j/shaded/tez/dag/app/rm/DagAwareYarnTaskScheduler");
  }
}
