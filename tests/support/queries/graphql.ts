import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { DIGITS, TEXTS, times, type Draw } from './draw';

interface Budget {
  conditions: number;
  relations: number;
  /** Fields that hold others, in the whole query. */
  fields: number;
}

const VALUES: Readonly<Record<string, (draw: Draw) => string>> = {
  String: (draw) => JSON.stringify(draw.one(TEXTS)),
  ID: (draw) => JSON.stringify(draw.one(['art000000000000000000001', 'finns-inte'])),
  Int: (draw) => draw.one(['0', '2019', '12']),
  Float: () => '59.3',
  Boolean: (draw) => draw.one(['true', 'false']),
  Date: (draw) => `"201${draw.whole(2, 9)}-05-12"`,
  DateTime: (draw) => `"201${draw.whole(2, 9)}-05-12T10:00:00.000Z"`,
  Time: () => '"10:00:00"',
  JSON: () => '"x"',
  Long: () => '12',
};

export const createGraphql = (
  schema: GraphQLSchema,
  most: { conditions: number; relations: number; depth: number },
) => {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) =>
    args.some(({ name }) => ['filters', 'slug', 'q'].includes(name)),
  );

  function filters(
    draw: Draw,
    type: GraphQLInputObjectType,
    budget: Budget,
    depth: number,
  ): string {
    const parts = times(draw.whole(1, 3), () => {
      const fields = Object.values(type.getFields()).filter(
        ({ name }) => !/^(createdBy|updatedBy|localizations|locale|status)$/.test(name),
      );
      const { name, type: own } = draw.one(fields);
      const named = getNamedType(own);
      if (budget.conditions <= 0) return '';
      if (!isInputObjectType(named)) return '';
      if (['and', 'or', 'not'].includes(name)) {
        if (depth > 3) return '';
        const nested = filters(draw, named, budget, depth + 1);
        return `${name}: ${isListType(getNullableType(own)) ? `[${nested}]` : nested}`;
      }
      if (named.name.endsWith('FiltersInput')) {
        if (budget.relations <= 0 || depth >= most.depth) return '';
        budget.relations -= 1;
        return `${name}: ${filters(draw, named, budget, depth + 1)}`;
      }
      budget.conditions -= 1;
      const operators = Object.values(named.getFields()).filter(
        (each) => !['and', 'or', 'not', 'between', 'jsonSupersetOf'].includes(each.name),
      );
      const operator = draw.one(operators);
      const of = getNamedType(operator.type);
      const one = () =>
        isEnumType(of) ? draw.one(of.getValues()).name : (VALUES[of.name] ?? (() => '"x"'))(draw);
      const value = isListType(getNullableType(operator.type)) ? `[${one()}]` : one();
      return `${name}: { ${operator.name}: ${value} }`;
    });
    // One name stands once in an object.
    const seen = new Map(
      parts.filter((part) => part !== '').map((part) => [part.split(':')[0], part]),
    );
    return `{ ${[...seen.values()].join(', ')} }`;
  }

  function call(
    draw: Draw,
    field: GraphQLField<unknown, unknown>,
    budget: Budget,
    root: boolean,
  ): string {
    const given = field.args.flatMap(({ name, type }) => {
      const named = getNamedType(type);
      if (name === 'filters' && isInputObjectType(named))
        return draw.chance(root ? 80 : 30) ? [`filters: ${filters(draw, named, budget, 0)}`] : [];
      if (name === 'pagination' && draw.chance(60))
        return [
          `pagination: { ${draw.one(['pageSize: 100', 'limit: 50', 'page: 100, pageSize: 10', 'start: 5000, limit: 20', 'pageSize: 5'])} }`,
        ];
      if (name === 'sort' && draw.chance(40))
        return [
          `sort: ["${draw.one(['slug', 'documentId', 'updatedAt'])}:${draw.one(['asc', 'desc'])}"]`,
        ];
      if (name === 'slug')
        return [`slug: "${draw.one(['nyhet-1', 'intervju-3', 'programpunkt-2', 'finns-inte'])}"`];
      if (name === 'q') return [`q: "${draw.one([...DIGITS, 'innovation'])}"`];
      if (name === 'documentId') return ['documentId: "art000000000000000000001"'];
      return [];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  function selection(draw: Draw, type: GraphQLOutputType, budget: Budget, depth: number): string {
    const named = getNamedType(type);
    // Members of a union have fields of the same name and other types.
    if (isUnionType(named)) return '{ __typename }';
    if (!isObjectType(named)) return '';
    const own = Object.values(named.getFields());
    const leaves = own.filter(
      (field) =>
        isLeafType(getNamedType(field.type)) && field.args.every(({ name }) => name !== 'id'),
    );
    const nested = own.filter((field) => !isLeafType(getNamedType(field.type)));
    const chosen = leaves.filter(() => draw.chance(50)).map(({ name }) => name);
    for (const field of nested) {
      if (budget.fields <= 0 || depth > 4 || !draw.chance(60)) continue;
      budget.fields -= 1;
      chosen.push(
        `${field.name}${call(draw, field, budget, false)} ${selection(draw, field.type, budget, depth + 1)}`,
      );
    }
    return `{ __typename ${chosen.join(' ')} }`;
  }

  return {
    query(draw: Draw): string {
      const budget: Budget = {
        conditions: most.conditions,
        relations: most.relations,
        fields: draw.one([3, 8, 12]),
      };
      const parts = times(draw.one([1, 1, 1, 2, 4]), (n) => {
        const field = draw.one(roots);
        return `a${n}: ${field.name}${call(draw, field, { ...budget }, true)} ${selection(draw, field.type, { ...budget }, 1)}`;
      });
      return `{ ${parts.join('\n')} }`;
    },
  };
};
