package org.lectern.content.lesson;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MediaFiles implements PanacheRepositoryBase<MediaFile, MediaFile.Id> {}
