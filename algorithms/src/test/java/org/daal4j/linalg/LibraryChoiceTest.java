package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.Supplier;
import org.daal4j.core.UsageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With a library of strings, whose native form loads or does not. */
class LibraryChoiceTest {

  private static final String PATH = "dev.ludovic.netlib.tests.nativeLibPath";
  private static final String NAME = "dev.ludovic.netlib.tests.nativeLib";

  @AfterEach
  void forget() {
    System.clearProperty(PATH);
    System.clearProperty(NAME);
  }

  @Test
  void pureJavaOnRequestIsNoFallback() {
    LibraryChoice<String> choice = choice(() -> "native", BlasSource.JAVA);
    assertThat(choice)
        .isEqualTo(
            new LibraryChoice<>("java", "TESTS: pure Java (daal4j.blas=java)", false, false));
  }

  @Test
  void theSystemsLibraryHasTheNameThatNetlibLooksFor() {
    assertThat(choice(() -> "native", BlasSource.SYSTEM))
        .isEqualTo(new LibraryChoice<>("native", "TESTS: native (libtests.so.3)", true, false));
    assertThat(System.getProperty(PATH)).isNull();
  }

  @Test
  void pureJavaFollowsWhatDoesNotLoadAndTellsWhyInOneLine() {
    assertThat(choice(LibraryChoiceTest::missing, BlasSource.SYSTEM))
        .isEqualTo(
            new LibraryChoice<>(
                "java",
                "TESTS: pure Java (libtests.so.3 did not load: no such file)",
                false,
                true));
  }

  @ParameterizedTest
  @EnumSource(names = {"BUNDLED", "OLDER"})
  void netlibIsToldWhereTheBundledLibraryIs(BlasSource source) {
    LibraryChoice<String> choice = choice(() -> System.getProperty(PATH), source);
    OpenBlasBuild build = source.builds().get(0);
    Optional<String> obstacle = OpenBlasKernels.obstacle(build);
    if (obstacle.isPresent()) {
      assertThat(choice.library()).isEqualTo("java");
      assertThat(choice.description()).isEqualTo("TESTS: pure Java (" + obstacle.get() + ")");
      assertThat(choice.isFallback()).isTrue();
    } else if (BundledOpenBlas.ofProcess(build).path() == null) {
      assertThat(choice.description())
          .startsWith("TESTS: native (")
          .contains("; OpenBLAS " + build.version());
    } else {
      assertThat(choice.library()).isEqualTo(BundledOpenBlas.ofProcess(build).path().toString());
      assertThat(choice.description()).startsWith("TESTS: native (OpenBLAS " + build.version());
    }
  }

  @Test
  void theOlderBuildComesAfterTheCurrentOneAndAlone() {
    assertThat(BlasSource.BUNDLED.builds())
        .containsExactly(OpenBlasBuild.CURRENT, OpenBlasBuild.OLDER);
    assertThat(BlasSource.OLDER.builds()).containsExactly(OpenBlasBuild.OLDER);
    assertThat(BlasSource.SYSTEM.builds()).isEmpty();
    assertThat(BlasSource.JAVA.builds()).isEmpty();
  }

  @Test
  void whatTheUserNamesComesBeforeEverySource() {
    for (BlasSource source : BlasSource.values()) {
      System.setProperty(NAME, "libother.so");
      assertThat(choice(() -> "native", source).description())
          .isEqualTo("TESTS: native (libother.so)");
      System.setProperty(PATH, "/their/own.so");
      assertThat(choice(() -> "native", source).description())
          .isEqualTo("TESTS: native (/their/own.so)");
      assertThat(choice(LibraryChoiceTest::missing, source).description())
          .isEqualTo("TESTS: pure Java (/their/own.so did not load: no such file)");
      assertThat(System.getProperty(PATH)).isEqualTo("/their/own.so");
      forget();
    }
  }

  @Test
  void aSourceThatThereIsNotIsNamedWithThoseThatThereAre() {
    assertThat(BlasSource.of("system")).isEqualTo(BlasSource.SYSTEM);
    assertThatThrownBy(() -> BlasSource.of("Fortran"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "daal4j.blas: its value is not a source of BLAS."
                + " Choose one of bundled, older, system, java.");
  }

  private static LibraryChoice<String> choice(Supplier<String> nativeForm, BlasSource source) {
    return LibraryChoice.of("tests", nativeForm, () -> "java", source);
  }

  private static String missing() {
    throw new UnsatisfiedLinkError("no\nsuch file");
  }
}
