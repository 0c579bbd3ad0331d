package org.cuewright;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The walls of the house: who may use whom. The table is that of `docs/architecture.md`.
class ArchitectureTest {
    private static final String ROOT = "org.cuewright.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cuewright");

    /// A package and the packages of ours that it may use.
    private record Room(String name, List<String> mayUse) {
        static Room of(String name, String... mayUse) {
            return new Room(name, List.of(mayUse));
        }
    }

    private static final List<Room> ROOMS = List.of(
            Room.of("digest"),
            Room.of("progress"),
            Room.of("problem"),
            Room.of("model"),
            Room.of("edit", "model"),
            Room.of("check", "model", "problem"),
            Room.of("caption", "model", "problem"),
            Room.of("media", "digest", "model", "problem", "progress"),
            Room.of("store", "caption", "digest", "model", "problem", "progress"),
            Room.of("course", "check", "digest", "model", "problem"),
            Room.of("pack", "course", "digest", "model", "problem", "progress"),
            Room.of("inspect", "model", "problem"),
            Room.of("preview", "problem"),
            Room.of(
                    "app",
                    "digest",
                    "progress",
                    "problem",
                    "model",
                    "edit",
                    "check",
                    "caption",
                    "media",
                    "store",
                    "course",
                    "pack",
                    "inspect",
                    "preview"),
            Room.of("cli", "app", "edit", "model", "problem", "progress"),
            Room.of("fx", "app", "edit", "model", "problem", "progress"));

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.cuewright.(**)")
                .should()
                .beFreeOfCycles()
                .because("a cycle makes two packages one that is harder to read")
                .check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> eachPackageUsesOnlyWhatItMay() {
        return ROOMS.stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.name,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + room.name + "..")
                                .should()
                                .dependOnClassesThat(isOursOutside(room))
                                .because("the road has one direction; see docs/architecture.md")
                                .allowEmptyShould(true)
                                .check(CLASSES)));
    }

    @Test
    void javaFxIsUsedOnlyInFx() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "fx..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx.."))
                .because("everything below the window runs without a toolkit")
                .check(CLASSES);
    }

    @Test
    void processesAreStartedOnlyForFfmpeg() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "media.ffmpeg..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .because("a crash or a hang of another program must have one place to be handled in")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "cli..", "org.cuewright")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("results go to stdout and problems to stderr through one reporter")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> isOursOutside(Room room) {
        var allowed = new ArrayList<String>();
        Stream.concat(Stream.of(room.name), room.mayUse.stream()).forEach(name -> allowed.add(ROOT + name + ".."));
        return resideInAnyPackage("org.cuewright..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new))))
                .as("are outside %s", allowed);
    }
}
