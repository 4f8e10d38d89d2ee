package org.lectern.quiz.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.course.format.QuestionDesk;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.Outline;

/** The bank as those see it who write it: every question, drawn or not, with its versions. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class QuestionShelf {

    private static final int VERSIONS_IN_MIND = 5_000;

    /** Versions never change: what was parsed once need not be again. */
    private final Cache<QuestionVersion.Id, List<org.lectern.course.format.Question>> parsed =
            Caffeine.newBuilder().maximumSize(VERSIONS_IN_MIND).build();

    @Inject
    BankQuestions questions;

    @Inject
    QuestionVersions versions;

    @Inject
    CourseCatalog courses;

    @Inject
    Clock clock;

    /** In the order of their ids. */
    public List<ListedQuestion> listed(String course) {
        return questions.listed(course);
    }

    public Optional<KeptQuestion> find(String course, String id) {
        return questions.find(course, id).map(question -> kept(question, versions.findById(newestOf(question))));
    }

    private static KeptQuestion kept(BankQuestion question, QuestionVersion newest) {
        return new KeptQuestion(
                question.id().question(),
                question.version(),
                question.status(),
                question.editedAt(),
                question.editedBy(),
                newest.source(),
                newest.asks());
    }

    /** Newest first. */
    public List<KeptVersion> history(String course, String id) {
        return versions.history(course, id).stream()
                .map(version -> new KeptVersion(
                        version.id().version(), version.createdAt(), version.author(), version.source()))
                .toList();
    }

    public Map<String, AuthoredQuestion> sources(String course, Set<String> ids) {
        return versions.sources(course, ids);
    }

    /** The rest of the bank, to lint questions beside it; what nobody is asked any more does not count. */
    public List<org.lectern.course.format.Question> beside(String course, Set<String> ids) {
        List<QuestionVersion.Id> rest = questions.ofCourse(course).values().stream()
                .filter(question ->
                        !question.isRetired() && !ids.contains(question.id().question()))
                .map(QuestionShelf::newestOf)
                .toList();
        versions.of(rest.stream().filter(id -> parsed.getIfPresent(id) == null).toList())
                .forEach(this::parse);
        return rest.stream()
                .flatMap(id -> Stream.ofNullable(parsed.getIfPresent(id)).flatMap(List::stream))
                .toList();
    }

    private void parse(QuestionVersion version) {
        version.source()
                .ifPresent(source -> parsed.put(
                        version.id(), QuestionDesk.kept(QuestionYaml.file(source.section(), List.of(source)))));
    }

    /** A question that was read and has no errors, as the bank would keep it. */
    public BankedQuestion banked(String course, String section, org.lectern.course.format.Question read) {
        return new QuestionFile(course, section, read).banked();
    }

    /** @throws QuestionExists the id was given before, if only to a question that is retired */
    public void create(String course, BankedQuestion banked, String author) {
        if (questions.find(course, banked.id()).isPresent()) {
            throw new QuestionExists(banked.id());
        }
        questions.persist(BankQuestion.written(course, banked, author, clock.instant()));
        versions.persist(QuestionVersion.of(course, 1, banked, author, clock.instant()));
    }

    /** Makes a new version of it, unless it is the newest to the letter. Attempts and published exams keep the versions they have. */
    public void edit(String course, BankedQuestion banked, String author) {
        BankQuestion question = questions.find(course, banked.id()).orElseThrow();
        QuestionVersion newest = versions.findById(newestOf(question));
        if (newest.source().isPresent() && newest.says(banked)) {
            return;
        }
        int next = question.version() + 1;
        versions.persist(QuestionVersion.of(course, next, banked, author, clock.instant()));
        question.edit(banked, next, author, clock.instant());
        hold(course, question, banked.section(), banked.asks().ref());
    }

    public void retire(String course, String id, String staff) {
        questions.find(course, id).orElseThrow().retire(staff);
    }

    public void bringBack(String course, String id, String staff) {
        BankQuestion question = questions.find(course, id).orElseThrow();
        QuestionVersion newest = versions.findById(newestOf(question));
        question.bringBack(staff, clock.instant());
        hold(course, question, newest.section(), newest.asks().ref());
    }

    /** Only what nobody was ever asked: whoever calls has made sure. */
    public void delete(String course, String id) {
        versions.delete("id.course = ?1 and id.question = ?2", course, id);
        questions.delete(questions.find(course, id).orElseThrow());
    }

    private void hold(String course, BankQuestion question, String section, Reference ref) {
        Outline outline = courses.require(course).outline();
        question.hold(ActivatePackage.isTaught(outline, section, ref));
    }

    private static QuestionVersion.Id newestOf(BankQuestion question) {
        return new QuestionVersion.Id(question.id().course(), question.id().question(), question.version());
    }
}
