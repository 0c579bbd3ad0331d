package org.cuewright.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cuewright.problem.Outcome;
import org.cuewright.problem.Problem;
import org.cuewright.progress.Progress;

/// Exports many projects, each on its own: one that fails stops no other.
public final class BatchExport {
    private final OpenProject openProject;
    private final ExportCourse exportCourse;

    BatchExport(OpenProject openProject, ExportCourse exportCourse) {
        this.openProject = openProject;
        this.exportCourse = exportCourse;
    }

    /// What became of each project, in the order of the request.
    public List<BatchItem> export(BatchRequest request, Progress progress) throws InterruptedException {
        var done = new AtomicInteger();
        var running = new ArrayList<Future<BatchItem>>();
        try (var pool = Executors.newFixedThreadPool(
                request.jobs(), Thread.ofPlatform().name("batch-", 1).factory())) {
            for (var entry : request.projects()) {
                running.add(pool.submit(() -> {
                    var item = export(entry, request, progress);
                    progress.step(
                            entry.name(),
                            (double) done.incrementAndGet() / request.projects().size());
                    return item;
                }));
            }
            var items = new ArrayList<BatchItem>();
            for (var future : running) {
                items.add(future.get());
            }
            return items;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch job broke", e.getCause());
        }
    }

    private BatchItem export(BatchRequest.Entry entry, BatchRequest request, Progress progress) {
        long start = System.nanoTime();
        if (progress.cancelled()) {
            return item(entry, BatchItem.Result.CANCELLED, List.of(), List.of(), start);
        }
        var out = request.out().resolve(entry.name());
        return switch (openProject.open(entry.project(), OpenProject.Access.READ)) {
            case Outcome.Failed<?>(var reasons) -> item(entry, BatchItem.Result.FAILED, List.of(), reasons, start);
            case Outcome.Done<ProjectSession>(var session, var remarks) -> {
                try (session) {
                    yield export(entry, session, out, request, quiet(progress), remarks, start);
                }
            }
        };
    }

    private BatchItem export(
            BatchRequest.Entry entry,
            ProjectSession session,
            Path out,
            BatchRequest request,
            Progress progress,
            List<Problem> remarks,
            long start) {
        var receipt = BatchReceipt.of(session, request.standards(), request.options());
        if (request.resume()) {
            var earlier = receipt.packagesIn(out);
            if (earlier.isPresent()) {
                return item(entry, BatchItem.Result.UNCHANGED, earlier.get(), remarks, start);
            }
        }
        var wanted = new ExportRequest(request.standards(), out, request.options());
        return switch (exportCourse.export(session, wanted, progress).after(remarks)) {
            case Outcome.Done<List<Path>>(var packages, var problems) -> {
                var unwritten = receipt.write(out, packages);
                yield item(
                        entry,
                        BatchItem.Result.EXPORTED,
                        packages,
                        java.util.stream.Stream.concat(problems.stream(), unwritten.stream())
                                .toList(),
                        start);
            }
            case Outcome.Failed<List<Path>>(var reasons) ->
                item(
                        entry,
                        progress.cancelled() ? BatchItem.Result.CANCELLED : BatchItem.Result.FAILED,
                        List.of(),
                        reasons,
                        start);
        };
    }

    /// Steps of single projects would drown those of the batch; the wish to stop is passed on.
    private static Progress quiet(Progress batch) {
        return new Progress() {
            @Override
            public void step(String what, double fraction) {}

            @Override
            public boolean cancelled() {
                return batch.cancelled();
            }
        };
    }

    private static BatchItem item(
            BatchRequest.Entry entry,
            BatchItem.Result result,
            List<Path> packages,
            List<Problem> problems,
            long start) {
        return new BatchItem(
                entry.name(),
                entry.project(),
                result,
                packages,
                problems,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }
}
