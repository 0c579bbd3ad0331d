package org.cuewright.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cuewright.course.Course;
import org.cuewright.pack.Packager;
import org.cuewright.pack.SampleCourses;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoodPackagesTest {
    @TempDir
    Path folder;

    static List<Packager> packagers() {
        return SampleCourses.PACKAGERS;
    }

    @ParameterizedTest
    @MethodSource("packagers")
    void aPackageOfASingleUnitIsFaultless(Packager packager) throws IOException {
        var inspection = inspect(packager, SampleCourses.single());

        assertEquals(List.of(), inspection.problems());
        assertEquals(Optional.of(packager.standard()), inspection.standard());
    }

    @ParameterizedTest
    @MethodSource("packagers")
    void aPackageOfSeveralUnitsIsFaultless(Packager packager) throws IOException {
        assertEquals(List.of(), inspect(packager, SampleCourses.twoUnits()).problems());
    }

    @ParameterizedTest
    @MethodSource("packagers")
    void aPackageWithoutGradesIsFaultless(Packager packager) throws IOException {
        assertEquals(
                List.of(),
                inspect(packager, SampleCourses.with(SampleCourses.WATCHED)).problems());
    }

    private Inspection inspect(Packager packager, Course course) throws IOException {
        return new PackageInspector()
                .inspect(SampleCourses.write(packager, course, folder, folder.resolve("package.zip")));
    }
}
