package org.lectern.platform.topic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The topics this service writes or reads, with their partitions: {@code lectern.topics."quiz.learning"=24}. */
@ConfigMapping(prefix = "lectern.topics")
interface TopicsConfig {

    /** Topic to number of partitions, fixed for ever: a key must stay on its partition. */
    @WithParentName
    Map<String, Integer> partitions();
}
