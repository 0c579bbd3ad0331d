package org.cuewright.app;

import java.nio.file.Path;
import java.util.Map;
import org.cuewright.inspect.PackageInspector;
import org.cuewright.store.ProjectStore;

/// Everything the program can do, built once and by hand.
public final class Studio {
    private final OpenProject openProject;
    private final NewProject newProject;
    private final AddPictures addPictures;
    private final DescribeMedia describeMedia;
    private final CheckProject checkProject = new CheckProject();
    private final ExportCourse exportCourse;
    private final BatchExport batchExport;
    private final InspectPackage inspectPackage;
    private final PreviewCourse previewCourse;
    private final StageMedia stageMedia;

    private Studio(Map<String, String> environment, Path home) {
        var store = new ProjectStore();
        var tools = new MediaTools(environment, home);
        var inspector = new PackageInspector();
        openProject = new OpenProject(store);
        newProject = new NewProject(store, openProject, tools);
        addPictures = new AddPictures(openProject, tools);
        describeMedia = new DescribeMedia(openProject, tools);
        exportCourse = new ExportCourse(new PrepareMedia(tools), new Packagers(), inspector);
        batchExport = new BatchExport(openProject, exportCourse);
        inspectPackage = new InspectPackage(inspector);
        previewCourse = new PreviewCourse(openProject, exportCourse);
        stageMedia = new StageMedia(tools);
    }

    public static Studio create() {
        return new Studio(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    public OpenProject openProject() {
        return openProject;
    }

    public NewProject newProject() {
        return newProject;
    }

    public AddPictures addPictures() {
        return addPictures;
    }

    public DescribeMedia describeMedia() {
        return describeMedia;
    }

    public CheckProject checkProject() {
        return checkProject;
    }

    public ExportCourse exportCourse() {
        return exportCourse;
    }

    public BatchExport batchExport() {
        return batchExport;
    }

    public InspectPackage inspectPackage() {
        return inspectPackage;
    }

    public PreviewCourse previewCourse() {
        return previewCourse;
    }

    public StageMedia stageMedia() {
        return stageMedia;
    }
}
