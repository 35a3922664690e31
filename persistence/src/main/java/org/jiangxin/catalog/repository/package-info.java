/** Queries over the catalogue. Entry point: {@link org.jiangxin.catalog.repository.Occupations}. */
package org.jiangxin.catalog.repository;
