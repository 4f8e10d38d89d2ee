package org.lectern.progress.lesson;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Places implements PanacheRepositoryBase<Place, Place.Key> {}
