import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql'

export type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

export const hasFields = (node: DefinitionNode): node is TypeWithFields =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION

/** A document's object and interface types, by name. */
export type TypesWithFields = ReadonlyMap<string, TypeWithFields>

export const typesWithFields = (document: DocumentNode): TypesWithFields =>
  new Map(document.definitions.filter(hasFields).map((type) => [type.name.value, type]))

export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)

export const fieldOf = (types: TypesWithFields, type: string, field: string): FieldDefinitionNode | undefined =>
  types.get(type)?.fields?.find(({ name }) => name.value === field)
