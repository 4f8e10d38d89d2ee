package org.lectern.progress.review;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.progress.course.Outline;
import org.lectern.progress.review.ReviewList.DayForecast;
import org.lectern.progress.review.ReviewList.DueCard;
import org.lectern.progress.review.ReviewList.KnownObjective;
import org.lectern.progress.review.ReviewList.MissedObjective;
import org.lectern.progress.review.ReviewList.SectionOfCard;

/** What is due, what comes, and what was set aside, of a learner's cards. */
final class ReviewQueue {

    private static final int FORECAST_DAYS = 7;
    private static final int MISSED_SHOWN = 20;

    private final Map<String, Place> places;
    private final Moment moment;

    /** Where an objective stands in the present release. */
    private record Place(Outline.Section section, Outline.Objective objective) {

        private SectionOfCard view() {
            return new SectionOfCard(section.id(), section.number(), section.title());
        }
    }

    ReviewQueue(Outline outline, Moment moment) {
        this.moment = moment;
        this.places = outline.sections()
                .flatMap(section -> section.objectives().stream().map(objective -> new Place(section, objective)))
                .collect(toMap(place -> place.objective().id(), place -> place, (first, _) -> first));
    }

    /** @param cards a card whose objective the release lacks rests until one brings it back */
    ReviewList list(String course, Map<String, Card> cards, Map<String, Instant> known) {
        var shown = cards.values().stream()
                .filter(card -> places.containsKey(card.objective()))
                .toList();
        var due = shown.stream()
                .filter(card -> moment.isDue(card))
                .sorted(comparing((Card card) -> moment.dueOn(card))
                        .thenComparing(comparingDouble(card -> card.recallAt(moment.now())))
                        .thenComparing(Card::objective))
                .map(this::view)
                .toList();
        return new ReviewList(
                course, due, shown.size() - due.size(), forecast(shown), missed(shown), known(known, cards));
    }

    private DueCard view(Card card) {
        var place = places.get(card.objective());
        return new DueCard(
                card.objective(),
                place.objective().text(),
                place.view(),
                moment.dueOn(card),
                card.missedAt(),
                card.reviewedAt(),
                card.recallAt(moment.now()));
    }

    /** Today with all that is overdue, and the days after it. */
    private List<DayForecast> forecast(List<Card> cards) {
        return IntStream.range(0, FORECAST_DAYS)
                .mapToObj(moment.today()::plusDays)
                .map(day -> new DayForecast(day, (int)
                        cards.stream().filter(card -> isOn(card, day)).count()))
                .toList();
    }

    private boolean isOn(Card card, LocalDate day) {
        return day.equals(moment.today())
                ? moment.isDue(card)
                : moment.dueOn(card).equals(day);
    }

    private List<MissedObjective> missed(List<Card> cards) {
        return cards.stream()
                .filter(Card::isMissed)
                .sorted(comparing(Card::missedAt).reversed().thenComparing(Card::objective))
                .limit(MISSED_SHOWN)
                .map(card -> {
                    var place = places.get(card.objective());
                    return new MissedObjective(
                            card.objective(), place.objective().text(), place.view(), card.missedAt());
                })
                .toList();
    }

    /** What was missed again is a card again. */
    private List<KnownObjective> known(Map<String, Instant> known, Map<String, Card> cards) {
        return known.entrySet().stream()
                .filter(entry -> !cards.containsKey(entry.getKey()))
                .flatMap(entry -> Optional.ofNullable(places.get(entry.getKey())).stream()
                        .map(place -> new KnownObjective(
                                entry.getKey(), place.objective().text(), place.view(), entry.getValue())))
                .sorted(comparing(KnownObjective::at).reversed().thenComparing(KnownObjective::objective))
                .toList();
    }
}
